package dev.patchbay.emulator.deepgram.flux;

import org.jspecify.annotations.Nullable;

/**
 * When a turn is over.
 *
 * @param end how sure the model must be, 0.5 to 1
 * @param eager how sure it must be for an early sign, 0.3 to 0.9 and at most {@code end}; null for none
 * @param timeoutMs after how much silence it is over in any case, 500 to 60000 ms
 */
record Thresholds(double end, @Nullable Double eager, int timeoutMs) {
    static final double END_MIN = 0.5;
    static final double END_MAX = 1;
    static final double EAGER_MIN = 0.3;
    static final double EAGER_MAX = 0.9;
    static final int TIMEOUT_MIN_MS = 500;
    static final int TIMEOUT_MAX_MS = 60_000;

    /** What is wrong, null when nothing is. */
    @Nullable String mistake() {
        if (!within(end, END_MIN, END_MAX)) {
            return "eot_threshold must be between " + END_MIN + " and " + END_MAX + ", got " + end;
        }
        if (eager != null && !within(eager, EAGER_MIN, EAGER_MAX)) {
            return "eager_eot_threshold must be between " + EAGER_MIN + " and " + EAGER_MAX + ", got " + eager;
        }
        if (eager != null && eager > end) {
            return "eager_eot_threshold must be at most eot_threshold, got " + eager + " and " + end;
        }
        if (!within(timeoutMs, TIMEOUT_MIN_MS, TIMEOUT_MAX_MS)) {
            return "eot_timeout_ms must be between " + TIMEOUT_MIN_MS + " and " + TIMEOUT_MAX_MS + ", got " + timeoutMs;
        }
        return null;
    }

    private static boolean within(double value, double min, double max) {
        return value >= min && value <= max;
    }
}
