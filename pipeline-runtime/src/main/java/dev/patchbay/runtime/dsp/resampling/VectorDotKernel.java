package dev.patchbay.runtime.dsp.resampling;

import static dev.patchbay.runtime.dsp.resampling.Lanes.COUNT;
import static dev.patchbay.runtime.dsp.resampling.Lanes.FLOATS;

import jdk.incubator.vector.FloatVector;

/** Computes one inner product after the other with the Vector API, as {@link DotKernel} does without. */
final class VectorDotKernel implements Kernel {
    private final FilterBank bank;
    private final int longestRun;
    private final int width;
    private float[] samples = {};

    VectorDotKernel(FilterBank bank, int longestRun) {
        this.bank = bank;
        this.longestRun = longestRun;
        this.width = bank.width(COUNT);
    }

    @Override
    public int planes() {
        return 1;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int room() {
        return longestRun;
    }

    @Override
    public void load(Window window) {
        samples = Lanes.widen(window.samples(), samples);
    }

    @Override
    public void run(int phase, int newest, int count, short[] out) {
        int row = bank.end(phase) - width;
        int oldest = newest - width + 1;
        for (int i = 0; i < count; i++) {
            out[i] = Lanes.narrow(dot(row, oldest + i * bank.ratio().down()));
        }
    }

    private float dot(int row, int oldest) {
        float[] coefficients = bank.coefficients();
        FloatVector sum = FloatVector.zero(FLOATS);
        for (int tap = 0; tap < width; tap += COUNT) {
            sum = FloatVector.fromArray(FLOATS, coefficients, row + tap)
                    .fma(FloatVector.fromArray(FLOATS, samples, oldest + tap), sum);
        }
        return Lanes.total(sum);
    }
}
