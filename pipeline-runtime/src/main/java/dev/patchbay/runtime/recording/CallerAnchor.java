package dev.patchbay.runtime.recording;

/**
 * Where the caller's next samples belong on the media clock. Their own count leads, so that the network's jitter makes no
 * clicks. Nobody hears a sample before it was spoken: whenever audio arrives earlier than its place, that place was too
 * late and moves back, so that a slow start of the call does not shift all of it. A sender that paused, or that is half a
 * second behind by now, is put where it should be.
 */
final class CallerAnchor {
    private static final int EARLY_MILLIS = 40;
    private static final int BEHIND_MILLIS = 500;
    private static final int PAUSE_MILLIS = 100;

    private final int rate;
    private long next = -1;
    private long lastArrival;

    CallerAnchor(int rate) {
        this.rate = rate;
    }

    /** Where samples begin that were complete at {@code mediaMillis}. */
    long place(int samples, long mediaMillis) {
        long arrived = Math.max(0, mediaMillis * rate / 1_000 - samples);
        boolean early = arrived < next - samples(EARLY_MILLIS);
        boolean paused = mediaMillis - lastArrival > PAUSE_MILLIS && arrived > next;
        boolean behind = arrived > next + samples(BEHIND_MILLIS);
        if (next < 0 || early || paused || behind) {
            next = arrived;
        }
        long position = next;
        next += samples;
        lastArrival = mediaMillis;
        return position;
    }

    private long samples(int millis) {
        return (long) millis * rate / 1_000;
    }
}
