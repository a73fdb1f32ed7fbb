package dev.patchbay.plugin.audiosocket;

/**
 * How far received audio runs ahead of real time: what was received, less the time that it took. A pause earns nothing,
 * so that a burst after a long silence counts in full.
 */
final class AheadMeter {
    private long ahead;
    private long last;

    /** @param now by any clock that never goes back, in nanoseconds */
    AheadMeter(long now) {
        this.last = now;
    }

    /**
     * Counts audio.
     *
     * @param nanos how long it takes to speak it
     * @param now when it came
     * @return how far ahead the caller is with it, in nanoseconds, not negative
     */
    long add(long nanos, long now) {
        ahead = Math.max(0, ahead - (now - last)) + nanos;
        last = now;
        return ahead;
    }
}
