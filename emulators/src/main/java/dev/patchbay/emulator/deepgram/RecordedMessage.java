package dev.patchbay.emulator.deepgram;

/**
 * A message as it was seen on the wire.
 *
 * @param atMillis when, ms since the connection was accepted
 * @param type its type; {@code audio} for a binary message, empty for a text that has none
 * @param json the text; empty for a binary message
 * @param audio the bytes of a binary message; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record RecordedMessage(long atMillis, String type, String json, byte[] audio) {
    /** The type of binary messages. */
    public static final String AUDIO = "audio";

    static final byte[] NO_AUDIO = {};

    /** {@return whether it is a binary message} */
    public boolean binary() {
        return json.isEmpty() && type.equals(AUDIO);
    }

    long size() {
        return (long) json.length() + audio.length;
    }

    @Override
    public String toString() {
        return type + (binary() ? " of " + audio.length + " bytes" : "") + " at " + atMillis + " ms";
    }
}
