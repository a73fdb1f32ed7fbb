package dev.patchbay.server.report;

import java.util.List;
import java.util.Map;

/** The transcript as it was written, known events or not. */
final class EventsPart {

    private EventsPart() {}

    static Html of(List<TranscriptLine> transcript) {
        return Html.of(
                """
                <details class="events"><summary>All {} events</summary>
                <table><thead><tr><th scope="col">Time</th><th scope="col">Event</th><th scope="col">Details</th></tr>\
                </thead><tbody>{}</tbody></table></details>""",
                transcript.size(),
                Html.all(transcript.stream().map(EventsPart::row).toList()));
    }

    private static Html row(TranscriptLine line) {
        return Html.of(
                """
                <tr><td><button type="button" class="time" data-at="{}">{}</button></td><td><code>{}</code></td>\
                <td>{}</td></tr>""",
                line.event().atMs(),
                Times.precise(line.event().atMs()),
                line.name(),
                Html.all(line.details().entrySet().stream()
                        .map(EventsPart::detail)
                        .toList()));
    }

    private static Html detail(Map.Entry<String, String> detail) {
        return Html.of("<span class=\"detail\"><i>{}</i> <bdi>{}</bdi></span>", detail.getKey(), detail.getValue());
    }
}
