package dev.patchbay.runtime.dsp.resampling;

/** Computes one inner product after the other, for ratios with so many phases that the runs are short. */
final class DotKernel implements Kernel {
    private final FilterBank bank;
    private final int longestRun;
    private short[] samples = {};

    DotKernel(FilterBank bank, int longestRun) {
        this.bank = bank;
        this.longestRun = longestRun;
    }

    @Override
    public int planes() {
        return 1;
    }

    @Override
    public int width() {
        return bank.taps();
    }

    @Override
    public int room() {
        return longestRun;
    }

    @Override
    public void load(Window window) {
        samples = window.samples();
    }

    @Override
    public void run(int phase, int newest, int count, short[] out) {
        int taps = bank.taps();
        int oldest = newest - taps + 1;
        int down = bank.ratio().down();
        for (int i = 0; i < count; i++) {
            out[i] = round(dot(bank.coefficients(), bank.end(phase) - taps, samples, oldest + i * down, taps));
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

    private static short round(int sum) {
        int rounded = Math.floorDiv(sum + FilterBank.UNITY / 2, FilterBank.UNITY);
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, rounded));
    }
}
