package dev.patchbay.plugin.deepgram.transcription;

import dev.patchbay.plugin.deepgram.service.Fields;
import dev.patchbay.plugin.deepgram.service.Fields.NotJson;
import dev.patchbay.plugin.deepgram.transcription.FluxEvent.Happened;

/**
 * Reads what Flux sends.
 *
 * <p><b>Threads.</b> Any.
 */
final class FluxReader {
    private FluxReader() {}

    /**
     * A message.
     *
     * @param sequence its number on its connection; negative when it has none
     * @param event what it says
     */
    record Numbered(long sequence, FluxEvent event) {}

    static Numbered read(String message) throws NotJson {
        var event = Fields.read(message);
        return new Numbered(event.node().has("sequence_id") ? event.whole("sequence_id") : -1, event(event));
    }

    private static FluxEvent event(Fields event) {
        return switch (event.text("type")) {
            case "Connected" -> new FluxEvent.Connected(event.text("request_id"));
            case "TurnInfo" -> turn(event);
            case "Warning" -> new FluxEvent.Warning(event.text("code"), event.text("description"));
            case "ConfigureFailure" ->
                new FluxEvent.Warning(
                        event.text("code").isEmpty() ? event.text("error_code") : event.text("code"),
                        event.text("description"));
            case "Error" -> new FluxEvent.Fault(event.text("code"), event.text("description"));
            case "ConfigureSuccess" -> new FluxEvent.Ignored();
            default -> new FluxEvent.Unknown();
        };
    }

    private static FluxEvent turn(Fields info) {
        return switch (info.text("event")) {
            case "Update" -> turn(info, Happened.UPDATE);
            case "StartOfTurn" -> turn(info, Happened.START_OF_TURN);
            case "EagerEndOfTurn" -> turn(info, Happened.EAGER_END_OF_TURN);
            case "TurnResumed" -> turn(info, Happened.TURN_RESUMED);
            case "EndOfTurn" -> turn(info, Happened.END_OF_TURN);
            default -> new FluxEvent.Unknown();
        };
    }

    private static FluxEvent turn(Fields info, Happened happened) {
        return new FluxEvent.TurnInfo(
                happened,
                info.whole("turn_index"),
                info.millis("audio_window_end"),
                info.text("transcript").strip(),
                Word.all(info),
                info.number("end_of_turn_confidence"),
                info.text("trigger").equals("manual"));
    }
}
