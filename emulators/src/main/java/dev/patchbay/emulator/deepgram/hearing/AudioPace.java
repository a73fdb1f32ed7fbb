package dev.patchbay.emulator.deepgram.hearing;

/**
 * Notices audio that comes faster than the service takes it: more than 1.25 times real time, by over 2 s in all.
 *
 * <p><b>Threads.</b> One.
 */
public final class AudioPace {
    private static final double MOST = 1.25;
    private static final double SLACK_MS = 2_000;

    private double aheadMs;
    private long lastMs = Long.MIN_VALUE;
    private boolean over;
    private long times;

    /** No audio yet. */
    public AudioPace() {}

    /**
     * Audio came.
     *
     * @param audioMs how much, ms
     * @param now when, ms
     * @return whether it has just become too fast
     */
    public boolean came(double audioMs, long now) {
        long passed = lastMs == Long.MIN_VALUE ? 0 : now - lastMs;
        lastMs = now;
        aheadMs = Math.max(0, aheadMs - MOST * passed) + audioMs;
        boolean before = over;
        over = aheadMs > SLACK_MS;
        if (over && !before) {
            times++;
            return true;
        }
        return false;
    }

    /** {@return how many times it became too fast} */
    public long times() {
        return times;
    }
}
