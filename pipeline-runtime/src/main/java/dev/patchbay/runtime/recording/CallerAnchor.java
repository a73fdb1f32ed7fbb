package dev.patchbay.runtime.recording;

/**
 * Where the caller's next samples belong on the media clock. Their own count leads, so that the network's jitter makes no
 * clicks; a sender that paused, or whose clock is off by more than half a second by now, is put where it should be.
 */
final class CallerAnchor {
    private static final int TOLERANCE_MILLIS = 500;
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
        boolean paused = mediaMillis - lastArrival > PAUSE_MILLIS && arrived > next;
        boolean off = Math.abs(arrived - next) > (long) TOLERANCE_MILLIS * rate / 1_000;
        if (next < 0 || paused || off) {
            next = arrived;
        }
        long position = next;
        next += samples;
        lastArrival = mediaMillis;
        return position;
    }
}
