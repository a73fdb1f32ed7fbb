package dev.patchbay.bench.density;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/** A measurement in words and figures, for the terminal and the page alike. */
final class Table {
    /**
     * One line.
     *
     * @param name what was measured
     * @param figure with its unit
     * @param note what it means, or is
     */
    record Row(String name, String figure, String note) {}

    private Table() {}

    static List<Row> rows(Measurement measured) {
        var rows = new ArrayList<Row>();
        rows.addAll(frames(measured));
        rows.addAll(costs(measured));
        return rows;
    }

    private static List<Row> frames(Measurement measured) {
        var heard = measured.heard();
        var rows = new ArrayList<Row>();
        rows.add(new Row("late", percentiles(heard.lateness()), "each frame against its caller's own 20 ms grid"));
        rows.add(new Row(
                "of it ours", percentiles(heard.probe()), "the callers' frames to themselves: no server in it"));
        rows.add(new Row("sent late", percentiles(heard.sending()), "the callers' own clock"));
        rows.add(new Row("over 5 ms", count(heard.over5(), measured.expected()), ""));
        rows.add(new Row("over 20 ms", count(heard.over20(), measured.expected()), "come when the next is due"));
        rows.add(new Row("missing", count(heard.missing(), measured.expected()), "never came"));
        if (measured.load().echoes()) {
            rows.add(new Row("silent", count(heard.silent(), measured.expected()), "silence where the tone should be"));
            rows.add(new Row("clicks", count(heard.clicks(), measured.expected()), "the tone breaks"));
        }
        rows.add(new Row("not taken", count(heard.unsent(), measured.expected()), "the server did not read them"));
        rows.add(new Row("calls ended", "%,d of %,d".formatted(heard.ended(), measured.calls()), "by the server"));
        return rows;
    }

    private static List<Row> costs(Measurement measured) {
        var cost = measured.cost();
        int calls = measured.calls();
        var rows = new ArrayList<Row>();
        rows.add(new Row("server", processor(cost.server(), calls), "with the kernel's work for its sockets"));
        rows.add(new Row("callers", processor(cost.callers(), calls), ""));
        if (measured.load().hasFarEnd()) {
            rows.add(new Row(
                    "service", processor(cost.farEnd(), calls), "emulated; it speaks and listens all the time"));
        }
        cost.others()
                .ifPresent(others -> rows.add(new Row(
                        "others",
                        String.format(Locale.ROOT, "%.0f %% of a core", 100 * others),
                        "neighbours, and this bench")));
        rows.add(new Row(
                "heap",
                String.format(Locale.ROOT, "%.0f kB a call", cost.heapPerCall(calls) / 1_000),
                String.format(
                        Locale.ROOT,
                        "%.1f MB without calls, %.1f MB with them, %.1f MB when they had ended",
                        cost.idleHeap() / 1e6,
                        cost.busyHeap() / 1e6,
                        cost.leftHeap() / 1e6)));
        rows.add(new Row(
                "garbage",
                String.format(
                        Locale.ROOT,
                        "%.0f B a frame",
                        (double) cost.allocatedBytes()
                                / Math.max(1, measured.heard().frames())),
                String.format(
                        Locale.ROOT, "%d collections, %d ms together", cost.collections(), cost.collectionMillis())));
        return rows;
    }

    /** The rows, and above them what they are of. */
    static String render(Measurement measured) {
        return headline(measured)
                + rows(measured).stream()
                        .map(row -> "  %-12s %-52s %s"
                                .formatted(row.name(), row.figure(), row.note())
                                .stripTrailing())
                        .collect(Collectors.joining("\n", "\n", "\n"));
    }

    static String headline(Measurement measured) {
        return String.format(
                Locale.ROOT,
                "%,d calls for %d s, %s: %s",
                measured.calls(),
                measured.load().measured().toSeconds(),
                measured.load().describe(),
                measured.carried() ? "carried" : "not carried");
    }

    /** One line of a search. */
    static String line(Measurement measured) {
        var heard = measured.heard();
        var cost = measured.cost();
        return String.format(
                Locale.ROOT,
                "%,7d calls   p99 %6.2f ms   worst %7.2f ms   %,5d over 20 ms   %,5d missing   server %3.0f %%   callers %3.0f %%%s   %s",
                measured.calls(),
                heard.lateMillis(99),
                heard.worstMillis(),
                heard.over20(),
                heard.missing(),
                100 * cost.server(),
                100 * cost.callers(),
                cost.others().isPresent()
                        ? String.format(
                                Locale.ROOT,
                                "   others %3.0f %%",
                                100 * cost.others().getAsDouble())
                        : "",
                measured.carried() ? "carried" : "not carried");
    }

    private static String percentiles(Histogram histogram) {
        return String.format(
                Locale.ROOT,
                "p50 %.2f   p99 %.2f   p99.9 %.2f   max %.2f ms",
                Heard.millis(histogram, 50),
                Heard.millis(histogram, 99),
                Heard.millis(histogram, 99.9),
                histogram.getMaxValue() / 1_000.0);
    }

    private static String count(long some, long all) {
        return some == 0
                ? "0"
                : String.format(Locale.ROOT, "%,d of %,d frames (%.3f %%)", some, all, 100.0 * some / Math.max(1, all));
    }

    private static String processor(double cores, int calls) {
        return String.format(Locale.ROOT, "%.0f %% of a core, %.3f %% a call", 100 * cores, 100 * cores / calls);
    }
}
