package dev.patchbay.plugin.deepgram.transcription;

/** All that Nova is told apart from audio. */
final class NovaMessages {
    /** As a text: the same bytes in a binary message would be taken for audio. */
    static final String KEEP_ALIVE = type("KeepAlive");

    /** Asks for the final words of all that was sent. */
    static final String FINALIZE = type("Finalize");

    /** There is no more audio. */
    static final String CLOSE_STREAM = type("CloseStream");

    private NovaMessages() {}

    private static String type(String type) {
        return "{\"type\":\"" + type + "\"}";
    }
}
