package dev.patchbay.plugin.deepgram.transcription;

import dev.patchbay.plugin.deepgram.service.Fields;
import dev.patchbay.plugin.deepgram.service.Fields.NotJson;
import java.util.List;

/**
 * Reads what Nova sends.
 *
 * <p><b>Threads.</b> Any.
 */
final class NovaReader {
    private NovaReader() {}

    static NovaEvent read(String message) throws NotJson {
        var event = Fields.read(message);
        return switch (event.text("type")) {
            case "Results" ->
                new NovaEvent.Results(piece(event), event.in("metadata").text("request_id"));
            case "UtteranceEnd" -> new NovaEvent.UtteranceEnd();
            case "Error" -> fault(event);
            // Speech is also started by noise, so words alone count; the other is the sum at the end.
            case "SpeechStarted", "Metadata" -> new NovaEvent.Ignored();
            default -> new NovaEvent.Unknown();
        };
    }

    private static Piece piece(Fields results) {
        var best = results.in("channel").list("alternatives").stream().findFirst();
        long start = results.millis("start");
        return new Piece(
                best.map(one -> one.text("transcript").strip()).orElse(""),
                start,
                start + results.millis("duration"),
                results.flag("is_final"),
                results.flag("speech_final"),
                results.flag("from_finalize"),
                best.map(one -> one.number("confidence")).orElse(0.0),
                best.map(Word::all).orElse(List.of()));
    }

    /** Of two generations. */
    private static NovaEvent fault(Fields error) {
        var code = error.text("err_code").isEmpty() ? error.text("variant") : error.text("err_code");
        var said = error.text("err_msg").isEmpty() ? error.text("message") : error.text("err_msg");
        return new NovaEvent.Fault(code, said.isEmpty() ? error.text("description") : said);
    }
}
