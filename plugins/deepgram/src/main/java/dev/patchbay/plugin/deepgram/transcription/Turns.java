package dev.patchbay.plugin.deepgram.transcription;

import java.time.Duration;

/** Whoever makes turns of what the caller is heard to say: the provider itself, or the session's detector. */
sealed interface Turns permits ProviderTurns, DetectorTurns {
    /**
     * Words of a segment that goes on.
     *
     * @param text all of the segment up to now, not blank
     * @param confidence 0 to 1
     * @param began how long ago its first word began
     */
    void heard(String text, double confidence, Duration began);

    /** The provider expects that the segment is over, with the words that were heard last. */
    void expected(double confidence);

    /** It is not. */
    void resumed();

    /**
     * A segment is over.
     *
     * @param text all of it; blank when nothing was said after all
     * @param confidence 0 to 1
     * @param silence how long ago its last word ended
     */
    void done(String text, double confidence, Duration silence);

    /** The session says that the caller has the turn. */
    void callerStarted();

    /** The session says that the turn is over. */
    void callerStopped();
}
