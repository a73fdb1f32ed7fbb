package dev.patchbay.runtime.dsp;

/**
 * The inner product of a filter bank's phase with the input, which is all of a resampler's arithmetic.
 *
 * <p>A kernel computes a run of output samples of one phase; from one to the next the input moves on by the ratio's
 * {@code down} samples. Each sum must depend on its own samples alone and not on how long the run is, or else the output
 * would depend on the lengths of the chunks that the input comes in.
 *
 * <p><b>Threads.</b> Without state.
 */
interface Kernel {
    /** Runs shorter than this in 20 ms don't pay for being computed side by side. */
    int LONG_RUN = 32;

    /** The kernel to use for a ratio between rates of which {@code fromHz} is the input's. */
    static Kernel of(Ratio ratio, int fromHz) {
        return fromHz / 50 / ratio.down() >= LONG_RUN ? new RunKernel() : new DotKernel();
    }

    /** How many planes the window must have for this kernel. */
    int planes(Ratio ratio);

    /**
     * Computes {@code sums[i]} for i from 0 to {@code count} − 1: the inner product of the phase with the samples that
     * end at position {@code newest + i · down} of the window, in units of 1 / {@link FilterBank#UNITY}.
     */
    void sum(FilterBank bank, int phase, Window window, int newest, int count, float[] sums);
}
