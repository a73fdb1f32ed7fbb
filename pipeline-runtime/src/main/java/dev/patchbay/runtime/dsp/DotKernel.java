package dev.patchbay.runtime.dsp;

/** Computes one inner product after the other, for ratios with so many phases that the runs are short. */
final class DotKernel implements Kernel {
    @Override
    public int planes(Ratio ratio) {
        return 1;
    }

    @Override
    public void sum(FilterBank bank, int phase, Window window, int newest, int count, float[] sums) {
        int oldest = newest - bank.taps() + 1;
        int down = bank.ratio().down();
        for (int i = 0; i < count; i++) {
            sums[i] = dot(bank.coefficients(), bank.row(phase), window.samples(), oldest + i * down, bank.taps());
        }
    }

    /**
     * Cuts every product to an integer, which loses less than 2^−14 of a sample's unit: integers may be added up in any
     * order, so C2 vectorises this loop, while it must keep a sum of floats in order.
     */
    private static int dot(float[] coefficients, int row, short[] samples, int oldest, int taps) {
        int sum = 0;
        for (int i = 0; i < taps; i++) {
            sum += (int) (coefficients[row + i] * samples[oldest + i]);
        }
        return sum;
    }
}
