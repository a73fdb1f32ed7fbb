package dev.patchbay.bench.density;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The page: one file with everything in it. */
final class DensityPage {
    private static final String TEMPLATE = "density.html";

    private DensityPage() {}

    /**
     * Writes the page.
     *
     * @param tried at least one measurement; of a search, all
     * @param machine what it ran on
     */
    static void write(Path file, List<Measurement> tried, String machine) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, render(tried, machine));
    }

    static String render(List<Measurement> tried, String machine) throws IOException {
        var shown = shown(tried);
        var parts = Map.of(
                "title", escaped(title(tried, shown)),
                "machine", escaped(machine),
                "load", escaped(load(shown)),
                "verdict", shown.carried() ? "carried" : "not carried",
                "figures", figures(shown),
                "search", tried.size() > 1 ? SearchPart.of(tried) : "",
                "distribution", Plot.distribution(shown).image("lateness of frames over the share of frames"),
                "table", table(shown));
        var page = template();
        for (var part : parts.entrySet()) {
            page = page.replace("{{" + part.getKey() + "}}", part.getValue());
        }
        return page;
    }

    /** Of a search, the largest that was carried. */
    private static Measurement shown(List<Measurement> tried) {
        return tried.stream()
                .filter(Measurement::carried)
                .max(Comparator.comparingInt(Measurement::calls))
                .orElse(tried.getFirst());
    }

    private static String title(List<Measurement> tried, Measurement shown) {
        return tried.size() > 1
                ? String.format(Locale.ROOT, "This machine carries %,d calls", Search.largest(tried))
                : String.format(
                        Locale.ROOT,
                        "%,d calls, 99 %% of frames within %.1f ms",
                        shown.calls(),
                        shown.heard().lateMillis(99));
    }

    private static String load(Measurement shown) {
        return String.format(
                Locale.ROOT,
                "%,d calls of %s for %d s, behind %d s of warming up",
                shown.calls(),
                shown.load().describe(),
                shown.load().measured().toSeconds(),
                shown.load().warmUp().toSeconds());
    }

    private static String figures(Measurement shown) {
        var heard = shown.heard();
        var cost = shown.cost();
        return figure(
                        "late, 99 %",
                        String.format(Locale.ROOT, "%.2f ms", heard.lateMillis(99)),
                        String.format(Locale.ROOT, "half within %.2f ms", heard.lateMillis(50)))
                + figure(
                        "latest frame",
                        String.format(Locale.ROOT, "%.1f ms", heard.worstMillis()),
                        String.format(Locale.ROOT, "%,d over 20 ms, %,d missing", heard.over20(), heard.missing()))
                + figure(
                        "server",
                        String.format(Locale.ROOT, "%.0f %%", 100 * cost.server()),
                        String.format(Locale.ROOT, "of a core; %.3f %% a call", 100 * cost.server() / shown.calls()))
                + figure(
                        "callers",
                        String.format(Locale.ROOT, "%.0f %%", 100 * cost.callers()),
                        "of a core, on the same machine")
                + figure(
                        "heap",
                        String.format(Locale.ROOT, "%.0f kB", cost.heapPerCall(shown.calls()) / 1_000),
                        String.format(
                                Locale.ROOT,
                                "a call; %+.1f MB when all had ended",
                                (cost.leftHeap() - cost.idleHeap()) / 1e6));
    }

    private static String figure(String name, String value, String note) {
        return "<div class=\"figure\"><dt>" + escaped(name) + "</dt><dd><b>" + escaped(value) + "</b><span>"
                + escaped(note) + "</span></dd></div>\n";
    }

    private static String table(Measurement shown) {
        return Table.rows(shown).stream()
                .map(row -> "<tr><th>" + escaped(row.name()) + "<td>" + escaped(row.figure()) + "<td>"
                        + escaped(row.note()) + "</tr>")
                .collect(Collectors.joining("\n"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String template() throws IOException {
        try (InputStream in = Objects.requireNonNull(DensityPage.class.getResourceAsStream(TEMPLATE), TEMPLATE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
