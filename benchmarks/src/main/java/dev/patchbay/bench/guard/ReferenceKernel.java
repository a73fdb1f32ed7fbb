package dev.patchbay.bench.guard;

/**
 * What the guard measures everything against: 160 inner products of 64 samples, in the plainest loop there is. It must never
 * be changed, or every baseline is worth nothing.
 */
final class ReferenceKernel {
    private static final int OUTPUTS = 160;
    private static final int TAPS = 64;
    private static final int REPEATS = 50;

    private final short[] samples = new short[OUTPUTS + TAPS];
    private final short[] coefficients = new short[TAPS];
    private final short[] out = new short[OUTPUTS];

    ReferenceKernel() {
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (i * 7919);
        }
        for (int i = 0; i < TAPS; i++) {
            coefficients[i] = (short) (i * 31 - 1000);
        }
    }

    /** Nanoseconds for one run, the quickest of some. */
    double nanos() {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < REPEATS; i++) {
            long start = System.nanoTime();
            run();
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }

    private void run() {
        for (int i = 0; i < OUTPUTS; i++) {
            long sum = 0;
            for (int tap = 0; tap < TAPS; tap++) {
                sum += samples[i + tap] * coefficients[tap];
            }
            out[i] = (short) (sum >> 15);
        }
    }

    /** So that nothing of it is dead code. */
    int result() {
        return out[OUTPUTS - 1];
    }
}
