package dev.patchbay.runtime.dsp;

import java.util.Objects;

/** Makes audio louder or quieter. */
public final class Gain {
    private Gain() {}

    /** The factor that changes a level by {@code decibels}: 10^(dB/20), so +6.02 dB is 2 and −6.02 dB is ½. */
    public static float factor(double decibels) {
        return (float) Math.pow(10, decibels / 20);
    }

    /**
     * Multiplies every sample by {@code factor}, rounds to the nearest value and saturates at ±full scale instead of
     * wrapping. The output may be the input, at the same offset.
     *
     * @param samples how many samples over all channels
     * @param factor any finite number; a negative one inverts the signal
     * @throws IndexOutOfBoundsException if either array is too short; nothing is written then
     */
    public static void apply(float factor, short[] in, int inOffset, int samples, short[] out, int outOffset) {
        Objects.checkFromIndexSize(inOffset, samples, in.length);
        Objects.checkFromIndexSize(outOffset, samples, out.length);
        for (int i = 0; i < samples; i++) {
            out[outOffset + i] = round(factor * in[inOffset + i]);
        }
    }

    /** The nearest 16-bit value; a half goes to the even neighbour, so that rounding adds no offset. */
    private static short round(float value) {
        int rounded = (int) Math.rint(value);
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, rounded));
    }
}
