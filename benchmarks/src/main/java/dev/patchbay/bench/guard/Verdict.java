package dev.patchbay.bench.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Figures against a baseline: a pure function of both.
 *
 * @param rows one a benchmark, by name
 */
record Verdict(List<Row> rows) {
    /** Up to so many bytes an operation allocation must match to the byte; what allocates more varies with the compiler. */
    private static final long EXACT_BYTES = 1_000;

    private static final double BYTES_TOLERANCE = 0.02;

    /** What is wrong with a figure. */
    enum Finding {
        OK(""),
        QUICKER("quicker: take a new baseline"),
        SLOWER("SLOWER"),
        ALLOCATES("ALLOCATES"),
        NEW("not in the baseline"),
        MISSING("MISSING: in the baseline and not measured");

        private final String text;

        Finding(String text) {
            this.text = text;
        }

        boolean fails() {
            return this == SLOWER || this == ALLOCATES || this == MISSING;
        }
    }

    /** One line of the table. */
    record Row(String benchmark, Figure was, Figure is, Finding finding) {}

    /** Compares. {@code tolerance} is how much longer a benchmark may take, 0.25 for a quarter. */
    static Verdict of(Map<String, Figure> baseline, Map<String, Figure> measured, double tolerance) {
        var names = new TreeMap<>(baseline);
        names.putAll(measured);
        List<Row> rows = new ArrayList<>();
        for (var name : names.keySet()) {
            var was = baseline.getOrDefault(name, Figure.UNKNOWN);
            var is = measured.getOrDefault(name, Figure.UNKNOWN);
            rows.add(new Row(name, was, is, finding(was, is, tolerance)));
        }
        return new Verdict(rows);
    }

    private static Finding finding(Figure was, Figure is, double tolerance) {
        if (!was.known()) {
            return Finding.NEW;
        }
        if (!is.known()) {
            return Finding.MISSING;
        }
        if (!sameBytes(was.bytes(), is.bytes())) {
            return Finding.ALLOCATES;
        }
        if (is.ratio() > was.ratio() * (1 + tolerance)) {
            return Finding.SLOWER;
        }
        return is.ratio() < was.ratio() / (1 + tolerance) ? Finding.QUICKER : Finding.OK;
    }

    private static boolean sameBytes(long was, long is) {
        return was <= EXACT_BYTES ? is == was : Math.abs(is - was) <= BYTES_TOLERANCE * was;
    }

    boolean fails() {
        return rows.stream().anyMatch(row -> row.finding.fails());
    }

    /** The table, for people. */
    String render() {
        int width = rows.stream().mapToInt(row -> row.benchmark.length()).max().orElse(0);
        var text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT, "%-" + width + "s %9s %9s %7s %9s %9s%n", "", "baseline", "now", "change", "B/op", "now"));
        for (var row : rows) {
            double change = 100 * (row.is.ratio() / row.was.ratio() - 1);
            text.append(String.format(
                            Locale.ROOT,
                            "%-" + width + "s %9s %9s %7s %9s %9s  %s",
                            row.benchmark,
                            ratio(row.was),
                            ratio(row.is),
                            Double.isNaN(change) ? "" : String.format(Locale.ROOT, "%+.0f %%", change),
                            bytes(row.was),
                            bytes(row.is),
                            row.finding.text)
                    .stripTrailing());
            text.append(System.lineSeparator());
        }
        return text.toString();
    }

    private static String ratio(Figure figure) {
        return figure.known() ? String.format(Locale.ROOT, "%.5f", figure.ratio()) : "";
    }

    private static String bytes(Figure figure) {
        return figure.known() ? Long.toString(figure.bytes()) : "";
    }
}
