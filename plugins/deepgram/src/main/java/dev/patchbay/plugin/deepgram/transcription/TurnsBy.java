package dev.patchbay.plugin.deepgram.transcription;

/** Who makes turns of what the caller says. */
public enum TurnsBy {
    /** The session's detector, under {@code vad}. */
    DETECTOR,
    /** The server, which then leads the turn-taking. */
    PROVIDER
}
