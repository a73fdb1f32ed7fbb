package dev.patchbay.server.report;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The plan of the call: which format went over which link, and what was converted. */
final class LinksPart {

    /** "from -> to (conversions)"; anything else is shown as it stands. */
    private static final Pattern LINK = Pattern.compile("(\\S+) (.+?) -> (\\S+) (.+?)(?: \\((.+)\\))?");

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
                        parts.group(1),
                        parts.group(2),
                        parts.group(5) == null ? "" : parts.group(5),
                        parts.group(3),
                        parts.group(4))
                : Html.of("<li>{}</li>", link);
    }
}
