package dev.patchbay.emulator.openai.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Finds the audio of an {@code input_audio_buffer.append} without reading the message as JSON. With hundreds of callers
 * nearly all that arrives are such messages.
 */
final class AppendScanner {
    private static final byte[] TYPE = ascii("type");
    private static final byte[] APPEND = ascii("input_audio_buffer.append");
    private static final byte[] AUDIO = ascii("audio");
    private static final byte[] EVENT_ID = ascii("event_id");

    private final byte[] message;
    private final int end;
    private int at;
    private boolean append;
    private int audioFrom = -1;
    private int audioTo;

    private AppendScanner(byte[] message, int from, int end) {
        this.message = message;
        this.at = from;
        this.end = end;
    }

    /**
     * The decoded audio of a message.
     *
     * @return null for every other message, and for one with escapes, unknown fields or bad base64, which need a closer
     *     look
     */
    static byte @Nullable [] audio(byte[] message, int from, int end) {
        var scanner = new AppendScanner(message, from, end);
        return scanner.scan() ? scanner.decode() : null;
    }

    private boolean scan() {
        if (!next('{')) {
            return false;
        }
        do {
            if (!field()) {
                return false;
            }
        } while (next(','));
        return next('}') && append && audioFrom >= 0;
    }

    private boolean field() {
        int keyFrom = at + skipped('"');
        int keyTo = text();
        if (keyTo < 0 || !next(':')) {
            return false;
        }
        int from = at + skipped('"');
        int to = text();
        if (to < 0) {
            return false;
        }
        if (is(TYPE, keyFrom, keyTo)) {
            append = is(APPEND, from, to);
            return append;
        }
        if (is(AUDIO, keyFrom, keyTo)) {
            audioFrom = from;
            audioTo = to;
            return true;
        }
        return is(EVENT_ID, keyFrom, keyTo);
    }

    /** How many bytes there are before the content of a text that begins with a sign. */
    private int skipped(char sign) {
        int ahead = at;
        while (ahead < end && blank(message[ahead])) {
            ahead++;
        }
        return ahead - at + (ahead < end && message[ahead] == sign ? 1 : 0);
    }

    /** Passes over a text in quotes. {@return where its content ends, -1 when it is none or has escapes} */
    private int text() {
        if (!next('"')) {
            return -1;
        }
        for (; at < end; at++) {
            if (message[at] == '"') {
                return at++;
            }
            if (message[at] == '\\') {
                return -1;
            }
        }
        return -1;
    }

    private boolean next(char sign) {
        while (at < end && blank(message[at])) {
            at++;
        }
        boolean there = at < end && message[at] == sign;
        at += there ? 1 : 0;
        return there;
    }

    private boolean is(byte[] word, int from, int to) {
        return Arrays.equals(word, 0, word.length, message, from, to);
    }

    private byte @Nullable [] decode() {
        try {
            var audio = Base64.getDecoder().decode(ByteBuffer.wrap(message, audioFrom, audioTo - audioFrom));
            return audio.array().length == audio.remaining()
                    ? audio.array()
                    : Arrays.copyOf(audio.array(), audio.remaining());
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    private static boolean blank(byte sign) {
        return sign == ' ' || sign == '\n' || sign == '\r' || sign == '\t';
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
