package dev.patchbay.plugin.deepgram.synthesis;

import dev.patchbay.plugin.deepgram.service.Fields;
import dev.patchbay.plugin.deepgram.service.Fields.NotJson;
import dev.patchbay.websocket.link.Malformed;
import dev.patchbay.websocket.link.Reader;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads what one connection to Aura brings. Audio, and where it ends, goes to the {@link Voice} at once, in the order in
 * which it came.
 *
 * <p><b>Threads.</b> The socket's.
 */
final class AuraReader implements Reader<AuraEvent> {
    private final Voice voice;

    AuraReader(Voice voice) {
        this.voice = voice;
    }

    @Override
    public @Nullable AuraEvent binary(ByteBuffer audio) {
        return !audio.hasRemaining() || voice.audio(audio) ? null : new AuraEvent.Stale();
    }

    @Override
    public AuraEvent text(String message) throws Malformed {
        try {
            var event = Fields.read(message);
            return switch (event.text("type")) {
                case "Metadata" -> new AuraEvent.Metadata(event.text("request_id"));
                case "Flushed" -> new AuraEvent.Flushed(voice.flushed());
                case "Cleared" -> {
                    voice.cleared();
                    yield new AuraEvent.Cleared();
                }
                // The server writes the first, its description the second.
                case "Warning" ->
                    new AuraEvent.Warning(either(event, "warn_code", "code"), either(event, "warn_msg", "description"));
                case "Error" ->
                    new AuraEvent.Fault(either(event, "err_code", "code"), either(event, "err_msg", "description"));
                default -> new AuraEvent.Unknown();
            };
        } catch (NotJson wrong) {
            throw new Malformed(String.valueOf(wrong.getMessage()));
        }
    }

    private static String either(Fields event, String one, String other) {
        return event.text(one).isEmpty() ? event.text(other) : event.text(one);
    }
}
