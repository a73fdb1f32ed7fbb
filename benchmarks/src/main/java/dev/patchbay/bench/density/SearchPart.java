package dev.patchbay.bench.density;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The part of the page that a search has more: its plot, and a line for each try. */
final class SearchPart {
    private static final String SEARCH_HEAD =
            "<table class=\"tried\"><tr><th>calls<th>p50<th>p99<th>p99.9<th>worst<th>missing<th>server<th>callers<th>others<th>heap a call<th></tr>\n";

    private SearchPart() {}

    /** All that was tried, by the number of calls. */
    static String of(List<Measurement> tried) {
        return "<section class=\"card\"><h2>Lateness by the number of calls</h2>\n"
                + Plot.search(tried).image("lateness over the number of calls")
                + tried.stream()
                        .sorted(Comparator.comparingInt(Measurement::calls))
                        .map(SearchPart::row)
                        .collect(Collectors.joining("\n", SEARCH_HEAD, "</table></section>\n"));
    }

    private static String row(Measurement tried) {
        var heard = tried.heard();
        return String.format(
                Locale.ROOT,
                "<tr class=\"%s\"><td>%,d<td>%.2f ms<td>%.2f ms<td>%.2f ms<td>%.1f ms<td>%,d<td>%.0f %%<td>%.0f %%<td>%s<td>%.0f kB<td>%s</tr>",
                tried.carried() ? "yes" : "no",
                tried.calls(),
                heard.lateMillis(50),
                heard.lateMillis(99),
                heard.lateMillis(99.9),
                heard.worstMillis(),
                heard.missing(),
                100 * tried.cost().server(),
                100 * tried.cost().callers(),
                others(tried.cost()),
                tried.cost().heapPerCall(tried.calls()) / 1_000,
                tried.carried() ? "carried" : "not carried");
    }

    private static String others(Cost cost) {
        return cost.others().isPresent()
                ? String.format(Locale.ROOT, "%.0f %%", 100 * cost.others().getAsDouble())
                : "?";
    }
}
