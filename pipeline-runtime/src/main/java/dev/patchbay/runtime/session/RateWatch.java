package dev.patchbay.runtime.session;

/**
 * Holds a declared sample rate against what arrives: more than 5 % off over 2 s is reported, once until it was right
 * again. A sender that pauses altogether is not wrong about its rate.
 *
 * <p><b>Threads.</b> One at a time.
 */
final class RateWatch {
    static final long WINDOW_MILLIS = 2_000;
    private static final double TOLERANCE = 0.05;

    private static final long PAUSE_MILLIS = 200;

    private long windowStart = -1;
    private long lastArrival;
    private long samples;
    private boolean reported;

    /**
     * Counts samples.
     *
     * @return the rate that really arrives, in hertz, when it is to be reported now; else 0
     */
    int count(int arrived, int declaredRate, long nowMillis) {
        boolean paused = nowMillis - lastArrival > PAUSE_MILLIS;
        lastArrival = nowMillis;
        if (windowStart < 0 || paused) {
            windowStart = nowMillis;
            samples = 0;
            return 0; // what came before the window is not in it
        }
        samples += arrived;
        long elapsed = nowMillis - windowStart;
        if (elapsed < WINDOW_MILLIS) {
            return 0;
        }
        int measured = (int) (samples * 1_000 / elapsed);
        boolean wrong = Math.abs(measured - declaredRate) > declaredRate * TOLERANCE;
        boolean report = wrong && !reported;
        reported = wrong;
        windowStart = nowMillis;
        samples = 0;
        return report ? measured : 0;
    }

    void restart() {
        windowStart = -1;
        samples = 0;
        reported = false;
    }
}
