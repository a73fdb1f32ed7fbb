package dev.patchbay.runtime.dsp.resampling;

import java.util.Arrays;

/**
 * Computes a run side by side, four coefficients at a time: each is multiplied with the sample that it meets in every sum
 * of the run. Those samples are {@code down} apart, so the window deals its samples to {@code down} planes, in each of
 * which they are neighbours.
 *
 * <p>The loops are shaped for C2, which makes vectors of them; {@code docs/performance.md} says what else was tried.
 */
final class RunKernel implements Kernel {
    private static final int TAPS_AT_ONCE = 4;
    private static final float SCALE = 1f / FilterBank.UNITY;
    private static final int MIDDLE = 1 << 15;

    private final FilterBank bank;
    private final int width;
    private final float[] sums;
    private final int[] rounded;
    /** Where the sample of each coefficient lies, from the column of the oldest one on. */
    private final int[] offsets;

    private int offsetsPlane = -1;
    private int columns;
    private short[] samples = {};

    RunKernel(FilterBank bank, int longestRun) {
        this.bank = bank;
        this.width = bank.width(TAPS_AT_ONCE);
        this.sums = new float[longestRun];
        this.rounded = new int[longestRun];
        this.offsets = new int[width];
    }

    @Override
    public int planes() {
        return bank.ratio().down();
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int room() {
        return sums.length;
    }

    @Override
    public void load(Window window) {
        samples = window.samples();
        columns = window.columns();
    }

    @Override
    public void run(int phase, int newest, int count, short[] out) {
        int oldest = newest - width + 1;
        locate(oldest % planes());
        int column = oldest / planes();
        float[] coefficients = bank.coefficients();
        int row = bank.end(phase) - width;
        Arrays.fill(sums, 0, count, 0);
        for (int tap = 0; tap < width; tap += TAPS_AT_ONCE) {
            accumulate(
                    coefficients[row + tap],
                    coefficients[row + tap + 1],
                    coefficients[row + tap + 2],
                    coefficients[row + tap + 3],
                    samples,
                    column + offsets[tap],
                    column + offsets[tap + 1],
                    column + offsets[tap + 2],
                    column + offsets[tap + 3],
                    sums,
                    count);
        }
        round(sums, rounded, out, count);
    }

    /** Finds the offsets for an oldest sample in a given plane. */
    private void locate(int oldestPlane) {
        if (oldestPlane == offsetsPlane) {
            return;
        }
        offsetsPlane = oldestPlane;
        for (int tap = 0; tap < width; tap++) {
            offsets[tap] = Window.index(oldestPlane + tap, planes(), columns);
        }
    }

    /**
     * A loop that C2 vectorises, because a float[] and a short[] can't overlap; with two float[] it would not. That the
     * four offsets come from memory matters too: where C2 sees that one is the next of the other, it shares their loads
     * between iterations and no longer vectorises.
     */
    private static void accumulate(
            float c0,
            float c1,
            float c2,
            float c3,
            short[] x,
            int x0,
            int x1,
            int x2,
            int x3,
            float[] sums,
            int count) {
        for (int i = 0; i < count; i++) {
            sums[i] = sums[i] + c0 * x[x0 + i] + c1 * x[x1 + i] + c2 * x[x2 + i] + c3 * x[x3 + i];
        }
    }

    /** Rounds by cutting off positive numbers, in two loops, because C2 vectorises these and not Math.rint in one. */
    private static void round(float[] sums, int[] rounded, short[] out, int count) {
        for (int i = 0; i < count; i++) {
            rounded[i] = Math.max(0, Math.min(2 * MIDDLE - 1, (int) (sums[i] * SCALE + (MIDDLE + 0.5f))));
        }
        for (int i = 0; i < count; i++) {
            out[i] = (short) (rounded[i] - MIDDLE);
        }
    }
}
