package dev.patchbay.plugin.deepgram.transcription;

/** Tells from the numbers of a connection's messages how many are missing. */
final class SequenceWatch {
    private long expected;

    /** A new connection numbers from 0. */
    void begin() {
        expected = 0;
    }

    /**
     * A message has come.
     *
     * @param number negative when it has none
     * @return how many were left out before it
     */
    long missing(long number) {
        if (number < expected) {
            return 0;
        }
        long missing = number - expected;
        expected = number + 1;
        return missing;
    }
}
