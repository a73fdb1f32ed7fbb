package dev.patchbay.runtime.session;

/**
 * Holds a declared sample rate against what arrives: more than 5 % off for 2 s is reported, once until it was right again.
 * A gap of more than 100 ms, on the sender's side or on ours, begins the watch anew: a pause is no rate, and neither is
 * the burst with which a stall is caught up with. Shorter stalls are wrong in one second and in the next one in the other
 * direction.
 *
 * <p><b>Threads.</b> One at a time.
 */
final class RateWatch {
    private static final long WINDOW_MILLIS = 1_000;
    private static final int WINDOWS = 2;
    private static final long PAUSE_MILLIS = 100;
    private static final long SETTLE_MILLIS = 500;
    private static final double TOLERANCE = 0.05;

    private long windowStart = -1;
    private long lastArrival = Long.MAX_VALUE;
    private long samples;
    private int tooFast;
    private int tooSlow;

    /**
     * Counts samples.
     *
     * @return the rate that really arrives, in hertz, when it is to be reported now; else 0
     */
    int count(int arrived, int declaredRate, long nowMillis) {
        boolean paused = nowMillis - lastArrival > PAUSE_MILLIS;
        lastArrival = nowMillis;
        if (windowStart < 0 || paused) {
            restart();
            // What a sender catches up with after a stall says nothing about its rate.
            windowStart = paused ? nowMillis + SETTLE_MILLIS : nowMillis;
            return 0;
        }
        if (nowMillis < windowStart) {
            return 0;
        }
        samples += arrived;
        long elapsed = nowMillis - windowStart;
        if (elapsed < WINDOW_MILLIS) {
            return 0;
        }
        int measured = (int) (samples * 1_000 / elapsed);
        windowStart = nowMillis;
        samples = 0;
        tooFast = measured > declaredRate * (1 + TOLERANCE) ? tooFast + 1 : 0;
        tooSlow = measured < declaredRate * (1 - TOLERANCE) ? tooSlow + 1 : 0;
        return tooFast == WINDOWS || tooSlow == WINDOWS ? measured : 0;
    }

    void restart() {
        windowStart = -1;
        samples = 0;
        tooFast = 0;
        tooSlow = 0;
    }
}
