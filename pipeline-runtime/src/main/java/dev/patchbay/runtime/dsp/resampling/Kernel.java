package dev.patchbay.runtime.dsp.resampling;

/**
 * The inner product of a filter bank's phase with the input, which is all of a resampler's arithmetic, and the way back
 * from it to 16 bits.
 *
 * <p>A kernel computes a run of output samples of one phase; from one to the next the input moves on by the ratio's
 * {@code down} samples. Each sample must depend on its own input alone and not on how long the run is, or else the output
 * would depend on the lengths of the chunks that the input comes in.
 *
 * <p><b>Threads.</b> One at a time: a kernel has memory for what it is computing, but none from one run to the next.
 */
sealed interface Kernel permits RunKernel, DotKernel, VectorRunKernel, VectorPhasesKernel, VectorDotKernel {
    /** How many planes the window must have. */
    int planes();

    /** How many samples the window must hold for an output sample, the newest one included. */
    int width();

    /** How many phases, one behind the other, are computed at once if they are made from the same input. */
    default int phases() {
        return 1;
    }

    /** How much room the run of a phase has in the output: so far apart begin those of two phases. */
    int room();

    /** Looks at a window's samples, from which the next runs are made. */
    void load(Window window);

    /**
     * Computes {@code out[i]} for i from 0 to {@code count} − 1, each the inner product of the phase with the samples
     * that end at position {@code newest + i · down} of the window, rounded and saturated; the same for the next phases,
     * {@link #phases} in all, each {@link #room} further on. What else is written there means nothing.
     */
    void run(int phase, int newest, int count, short[] out);
}
