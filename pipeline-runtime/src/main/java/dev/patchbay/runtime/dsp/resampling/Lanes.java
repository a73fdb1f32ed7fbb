package dev.patchbay.runtime.dsp.resampling;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * The machine's vectors, and the way of samples into them and out.
 *
 * <p>Only reached where the module {@code jdk.incubator.vector} is present.
 */
final class Lanes {
    /** As many floats as the machine's registers hold, 16 at most, which rows of a filter bank are made for. */
    static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED.length() <= FilterBank.ROW_MULTIPLE
            ? FloatVector.SPECIES_PREFERRED
            : FloatVector.SPECIES_512;

    /** As many 16-bit samples. */
    static final VectorSpecies<Short> SAMPLES =
            VectorSpecies.of(short.class, VectorShape.forBitSize(FLOATS.length() * Short.SIZE));

    static final int COUNT = FLOATS.length();

    private static final float SCALE = 1f / FilterBank.UNITY;

    /**
     * 1.5 · 2^23: a float of this magnitude has no room for fractions, so adding it rounds to the nearest integer, a half
     * to the even one, and leaves the integer in the lowest bits. Sums are below 2^17 and so fit by far.
     */
    private static final float ROUNDER = 0x1.8p23f;

    private static final int ROUNDER_BITS = Float.floatToRawIntBits(ROUNDER);

    private static final VectorShuffle<Float> BY_8 = swapped(8);
    private static final VectorShuffle<Float> BY_4 = swapped(4);
    private static final VectorShuffle<Float> BY_2 = swapped(2);
    private static final VectorShuffle<Float> BY_1 = swapped(1);

    private Lanes() {}

    /** Every lane in the place of the one that lies so far from it. */
    private static VectorShuffle<Float> swapped(int distance) {
        return VectorShuffle.fromOp(FLOATS, lane -> (lane ^ distance) % COUNT);
    }

    /** {@code samples}, or a larger array, as floats; two vectors may be read from any of its indexes. */
    static float[] widen(short[] samples, float[] floats) {
        float[] wide = floats.length >= samples.length + 2 * COUNT ? floats : new float[samples.length + 2 * COUNT];
        int vectors = SAMPLES.loopBound(samples.length);
        for (int i = 0; i < vectors; i += COUNT) {
            ShortVector.fromArray(SAMPLES, samples, i)
                    .convertShape(VectorOperators.S2F, FLOATS, 0)
                    .reinterpretAsFloats()
                    .intoArray(wide, i);
        }
        for (int i = vectors; i < samples.length; i++) {
            wide[i] = samples[i];
        }
        return wide;
    }

    /**
     * Rounds and saturates sums in units of 1 / {@link FilterBank#UNITY} to samples, as many vectors as it takes for
     * {@code count} of them, from the same index on in both arrays. Saturates integers, because the largest of two floats
     * takes several instructions for the sake of NaN and −0: 35 ns for 480 samples instead of 95.
     */
    static void narrow(float[] sums, int offset, short[] samples, int count) {
        for (int i = offset; i < offset + count; i += COUNT) {
            FloatVector.fromArray(FLOATS, sums, i)
                    .mul(SCALE)
                    .add(ROUNDER)
                    .reinterpretAsInts()
                    .sub(ROUNDER_BITS)
                    .max(Short.MIN_VALUE)
                    .min(Short.MAX_VALUE)
                    .castShape(SAMPLES, 0)
                    .reinterpretAsShorts()
                    .intoArray(samples, i);
        }
    }

    /**
     * The sum of all lanes, always added up in the same order: the order of {@link FloatVector#reduceLanes} is not defined,
     * and differed in the last bit between interpreted and compiled code.
     */
    static float total(FloatVector lanes) {
        FloatVector sum = lanes;
        if (COUNT > 8) {
            sum = sum.add(sum.rearrange(BY_8));
        }
        if (COUNT > 4) {
            sum = sum.add(sum.rearrange(BY_4));
        }
        sum = sum.add(sum.rearrange(BY_2));
        sum = sum.add(sum.rearrange(BY_1));
        return sum.lane(0);
    }

    /** One sum as a sample. */
    static short narrow(float sum) {
        int rounded = Float.floatToRawIntBits(sum * SCALE + ROUNDER) - ROUNDER_BITS;
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, rounded));
    }

    /** What the machine has, for people. */
    static String describe() {
        return COUNT + " floats at a time";
    }
}
