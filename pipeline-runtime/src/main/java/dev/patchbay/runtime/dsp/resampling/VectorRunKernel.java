package dev.patchbay.runtime.dsp.resampling;

import static dev.patchbay.runtime.dsp.resampling.Lanes.COUNT;
import static dev.patchbay.runtime.dsp.resampling.Lanes.FLOATS;

import jdk.incubator.vector.FloatVector;

/**
 * Computes a run side by side with the Vector API: vectors of output samples, five at a time while there are so many, so
 * that 20 ms of 8 kHz are two tiles of vectors of 16 or four of 8 and every coefficient serves five vectors.
 *
 * <p>The input lies in {@code down} planes, as for {@link RunKernel}. All coefficients that meet one plane come one after
 * the other, because their samples do too.
 */
final class VectorRunKernel implements Kernel {
    private static final int TILE = 5;

    private final FilterBank bank;
    private final int width;
    private final int planes;
    private final float[] sums;
    private int columns;
    private float[] samples = {};

    VectorRunKernel(FilterBank bank, int longestRun) {
        this.bank = bank;
        this.width = bank.taps();
        this.planes = bank.ratio().down();
        this.sums = new float[Math.ceilDiv(longestRun, COUNT) * COUNT];
    }

    @Override
    public int planes() {
        return planes;
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
        samples = Lanes.widen(window.samples(), samples);
        columns = window.columns();
    }

    @Override
    public void run(int phase, int newest, int count, short[] out) {
        int oldest = newest - width + 1;
        int row = bank.end(phase) - width;
        int done = 0;
        for (; count - done >= TILE * COUNT; done += TILE * COUNT) {
            tile(row, oldest, done);
        }
        for (; done < count; done += COUNT) {
            vector(row, oldest, done);
        }
        Lanes.narrow(sums, 0, out, count);
    }

    private void tile(int row, int oldest, int done) {
        float[] coefficients = bank.coefficients();
        float[] x = samples;
        FloatVector sum0 = FloatVector.zero(FLOATS);
        FloatVector sum1 = sum0;
        FloatVector sum2 = sum0;
        FloatVector sum3 = sum0;
        FloatVector sum4 = sum0;
        for (int first = 0; first < planes; first++) {
            int start = Window.index(oldest + first, planes, columns) + done;
            int taps = taps(first);
            for (int tap = 0; tap < taps; tap++) {
                int at = start + tap;
                FloatVector coefficient = FloatVector.broadcast(FLOATS, coefficients[row + first + tap * planes]);
                sum0 = FloatVector.fromArray(FLOATS, x, at).fma(coefficient, sum0);
                sum1 = FloatVector.fromArray(FLOATS, x, at + COUNT).fma(coefficient, sum1);
                sum2 = FloatVector.fromArray(FLOATS, x, at + 2 * COUNT).fma(coefficient, sum2);
                sum3 = FloatVector.fromArray(FLOATS, x, at + 3 * COUNT).fma(coefficient, sum3);
                sum4 = FloatVector.fromArray(FLOATS, x, at + 4 * COUNT).fma(coefficient, sum4);
            }
        }
        sum0.intoArray(sums, done);
        sum1.intoArray(sums, done + COUNT);
        sum2.intoArray(sums, done + 2 * COUNT);
        sum3.intoArray(sums, done + 3 * COUNT);
        sum4.intoArray(sums, done + 4 * COUNT);
    }

    /** One vector, the same sums in the same order as in a tile. */
    private void vector(int row, int oldest, int done) {
        float[] coefficients = bank.coefficients();
        FloatVector sum = FloatVector.zero(FLOATS);
        for (int first = 0; first < planes; first++) {
            int start = Window.index(oldest + first, planes, columns) + done;
            int taps = taps(first);
            for (int tap = 0; tap < taps; tap++) {
                FloatVector coefficient = FloatVector.broadcast(FLOATS, coefficients[row + first + tap * planes]);
                sum = FloatVector.fromArray(FLOATS, samples, start + tap).fma(coefficient, sum);
            }
        }
        sum.intoArray(sums, done);
    }

    /** How many coefficients meet the same plane as the first, second, … does. */
    private int taps(int first) {
        return Math.ceilDiv(width - first, planes);
    }
}
