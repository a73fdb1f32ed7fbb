package dev.patchbay.server.report;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The plan of the call: which format went over which link, and what was converted. */
final class LinksPart {

    /** {@code from -> to: produced -> consumed (conversions)}, or one format, untouched; else shown as it stands. */
    private static final Pattern LINK = Pattern.compile(
            "(?<from>\\S+) -> (?<to>\\S+): (?<produced>[^(]+?)(?: -> (?<consumed>[^(]+?))?(?:, (?<untouched>untouched))?(?: \\((?<steps>.+)\\))?");

    private LinksPart() {}

    static Html of(Call call) {
        List<String> links = call.started().map(CallEvent.CallStarted::links).orElse(List.of());
        return links.isEmpty()
                ? Html.trusted("<p class=\"none\">The transcript holds no plan.</p>")
                : Html.of(
                        "<ul class=\"links\">{}</ul>",
                        Html.all(links.stream().map(LinksPart::link).toList()));
    }

    private static Html link(String link) {
        Matcher parts = LINK.matcher(link);
        return parts.matches()
                ? Html.of(
                        """
                        <li><span class="port"><b>{}</b>{}</span><span class="step">{}</span>\
                        <span class="port"><b>{}</b>{}</span></li>""",
                        parts.group("from"),
                        parts.group("produced"),
                        step(parts),
                        parts.group("to"),
                        parts.group("consumed") == null ? parts.group("produced") : parts.group("consumed"))
                : Html.of("<li>{}</li>", link);
    }

    private static String step(Matcher parts) {
        if (parts.group("steps") != null) {
            return parts.group("steps");
        }
        return parts.group("untouched") == null ? "" : "untouched";
    }
}
