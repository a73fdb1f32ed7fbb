package dev.patchbay.emulator.openai;

/**
 * An event as it was seen on the wire.
 *
 * @param atMillis when, ms since the connection was accepted
 * @param type its type; empty when it has none
 * @param json the message; without the audio when it is an event that carries audio
 * @param audio what it carries, decoded from base64; empty for none. Not to be changed
 * @param audioMillis how long the audio lasts, ms
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record RecordedEvent(long atMillis, String type, String json, byte[] audio, int audioMillis) {
    static final byte[] NO_AUDIO = {};

    long size() {
        return (long) json.length() + audio.length;
    }

    @Override
    public String toString() {
        return type + (audioMillis > 0 ? " " + audioMillis + " ms" : "") + " at " + atMillis + " ms";
    }
}
