package dev.patchbay.runtime.dsp;

import java.util.Arrays;

/**
 * Computes a run side by side, coefficient by coefficient: each is multiplied with the sample that it meets in every sum
 * of the run. Those samples are {@code down} apart, so the window deals its samples to {@code down} planes, in each of
 * which they are neighbours.
 */
final class RunKernel implements Kernel {
    @Override
    public int planes(Ratio ratio) {
        return ratio.down();
    }

    @Override
    public void sum(FilterBank bank, int phase, Window window, int newest, int count, float[] sums) {
        float[] coefficients = bank.coefficients();
        short[] samples = window.samples();
        int oldest = newest - bank.taps() + 1;
        int planes = window.planes();
        int plane = oldest % planes;
        int column = oldest / planes;
        Arrays.fill(sums, 0, count, 0);
        int end = bank.row(phase) + bank.taps();
        for (int tap = bank.row(phase); tap < end; tap++) {
            accumulate(coefficients[tap], samples, plane * window.columns() + column, sums, count);
            if (++plane == planes) {
                plane = 0;
                column++;
            }
        }
    }

    /** A loop that C2 vectorises, because a float[] and a short[] can't overlap; with two float[] it would not. */
    private static void accumulate(float coefficient, short[] samples, int offset, float[] sums, int count) {
        for (int i = 0; i < count; i++) {
            sums[i] += coefficient * samples[offset + i];
        }
    }
}
