package dev.patchbay.plugin.openairealtime.message;

import dev.patchbay.plugin.openairealtime.message.ServerEvent.AudioDelta;
import dev.patchbay.websocket.link.Malformed;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Reads the one message that is long and comes often, ten times faster than a parser that knows all of JSON. */
final class AudioMessage {
    private static final String GA = "response.output_audio.delta";
    private static final String BETA = "response.audio.delta";

    private AudioMessage() {}

    /** {@return a piece of audio, or null when this is another message, or not written plainly} */
    static @Nullable AudioDelta read(String text) throws Malformed {
        var object = new FlatObject(text);
        var type = object.get("type");
        if (type == null || !(type.equals(GA) || type.equals(BETA))) {
            return null;
        }
        var response = object.get("response_id");
        var item = object.get("item_id");
        var content = object.get("content_index");
        var delta = object.get("delta");
        return response == null || item == null || content == null || delta == null
                ? null
                : new AudioDelta(response, item, index(content), decode(delta));
    }

    static int index(String text) throws Malformed {
        try {
            int index = Integer.parseInt(text);
            if (index >= 0) {
                return index;
            }
        } catch (NumberFormatException notAnIndex) {
            // said below
        }
        throw new Malformed("content_index of a piece of audio must be 0 or more: " + text);
    }

    static ByteBuffer decode(String base64) throws Malformed {
        try {
            return ByteBuffer.wrap(Base64.getDecoder().decode(base64.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (IllegalArgumentException broken) {
            throw new Malformed("a piece of audio is no base64: " + broken.getMessage());
        }
    }
}
