package dev.patchbay.runtime.negotiation;

import static com.google.common.base.Strings.padEnd;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

/** A plan for people: every link with its formats, conversions, delay and the candidates that lost. */
public final class PlanText {
    private PlanText() {}

    /**
     * The whole plan as text.
     *
     * @param plan solved
     * @return lines that end in a newline
     */
    public static String render(Plan plan) {
        var out = new StringBuilder("pipeline " + plan.pipeline() + "\n");
        plan.links().forEach(link -> append(out, link));
        boolean most = plan.links().stream().anyMatch(link -> !link.tap() && cuts(link));
        return out.append("\ndelay added on the way there and back: ")
                .append(delay(plan.delayMicros(), most))
                .append("; taps add none\n")
                .toString();
    }

    /**
     * One link in one line, for logs.
     *
     * @param link planned
     * @return such as {@code caller -> local: pcm16 8000 Hz mono, untouched}
     */
    public static String line(Plan.Link link) {
        return link.name() + ": " + formats(link)
                + (link.conversions().isEmpty()
                        ? ""
                        : link.conversions().stream()
                                .map(Conversion::describe)
                                .collect(joining(", ", " (", "; " + delay(link.delayMicros(), cuts(link)) + ")")));
    }

    private static void append(StringBuilder out, Plan.Link link) {
        out.append('\n').append(link.name()).append(link.tap() ? " (tap)\n" : "\n");
        out.append("  ").append(formats(link)).append('\n');
        if (!link.reason().isEmpty()) {
            out.append("  because ").append(link.reason()).append('\n');
        }
        table(
                out,
                link.conversions().stream()
                        .map(step -> new Row(step.describe(), delay(step)))
                        .toList());
        if (!link.rejected().isEmpty()) {
            out.append("  rejected\n");
            table(out, rejected(link.rejected()));
        }
    }

    private static List<Row> rejected(List<Plan.Rejected> rejected) {
        int width = widest(rejected.stream().map(lost -> lost.produced().toString()));
        return rejected.stream()
                .map(lost ->
                        new Row(padEnd(lost.produced().toString(), width, ' ') + " -> " + lost.consumed(), lost.why()))
                .toList();
    }

    private static String formats(Plan.Link link) {
        if (!link.produced().equals(link.consumed())) {
            return link.produced() + " -> " + link.consumed();
        }
        return link.conversions().isEmpty()
                ? link.produced() + ", untouched"
                : link.produced().toString();
    }

    private static boolean cuts(Plan.Link link) {
        return link.conversions().stream().anyMatch(Conversion.Reframe.class::isInstance);
    }

    /** What one step adds: cutting into frames waits for at most a frame. */
    static String delay(Conversion step) {
        return delay(step.delayMicros(), step instanceof Conversion.Reframe);
    }

    private static String delay(int micros, boolean most) {
        return "+" + Cost.millis(micros) + (most ? " at most" : "");
    }

    private record Row(String what, String note) {}

    private static void table(StringBuilder out, List<Row> rows) {
        int width = widest(rows.stream().map(Row::what));
        rows.forEach(row -> out.append("    ")
                .append(padEnd(row.what(), width + 2, ' '))
                .append(row.note())
                .append('\n'));
    }

    private static int widest(Stream<String> cells) {
        return cells.mapToInt(String::length).max().orElse(0);
    }
}
