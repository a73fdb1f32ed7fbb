package dev.patchbay.server.report;

import java.util.List;

/** The conversation as a list to read, each line with the time to listen to it. */
final class ConversationPart {

    private ConversationPart() {}

    static Html of(Call call) {
        List<Line> lines = Line.all(call);
        return lines.isEmpty()
                ? Html.trusted("<p class=\"none\">The transcript holds no words.</p>")
                : Html.of(
                        "<ol class=\"conversation\">{}</ol>",
                        Html.all(lines.stream().map(ConversationPart::line).toList()));
    }

    private static Html line(Line line) {
        return Html.of(
                """
                <li class="{}" data-from="{}" data-to="{}"><button type="button" class="time" data-at="{}">{}</button>\
                <div>{}{}{}</div></li>""",
                line.side().css(),
                line.interval().fromMs(),
                line.interval().toMs(),
                line.interval().fromMs(),
                Times.clock(line.interval().fromMs()),
                Html.of("<span class=\"who\">{}</span>", line.side().who()),
                words(line),
                line.remark().isEmpty() ? Html.NOTHING : Html.of("<small>{}</small>", line.remark()));
    }

    private static Html words(Line line) {
        return line.text().isEmpty()
                ? Html.of(
                        "<p class=\"wordless\">speaks for {}, not transcribed</p>",
                        Times.rough(line.interval().lengthMs()))
                : Html.of("<p dir=\"auto\">{}</p>", line.text());
    }
}
