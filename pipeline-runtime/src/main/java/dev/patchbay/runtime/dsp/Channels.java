package dev.patchbay.runtime.dsp;

import java.util.Objects;

/** Mixes interleaved stereo down to mono and spreads mono over two channels. */
public final class Channels {
    private Channels() {}

    /**
     * Averages left and right. A half is rounded to the even neighbour, so that no constant offset appears.
     *
     * @param samples how many samples per channel
     * @throws IndexOutOfBoundsException if either array is too short; nothing is written then
     */
    public static void stereoToMono(short[] in, int inOffset, int samples, short[] out, int outOffset) {
        Objects.checkFromIndexSize(inOffset, Math.multiplyExact(samples, 2), in.length);
        Objects.checkFromIndexSize(outOffset, samples, out.length);
        for (int i = 0; i < samples; i++) {
            int sum = in[inOffset + 2 * i] + in[inOffset + 2 * i + 1];
            out[outOffset + i] = (short) ((sum + ((sum >> 1) & 1)) >> 1);
        }
    }

    /**
     * Puts every sample on both channels at its full level.
     *
     * @param samples how many samples per channel
     * @throws IndexOutOfBoundsException if either array is too short; nothing is written then
     */
    public static void monoToStereo(short[] in, int inOffset, int samples, short[] out, int outOffset) {
        Objects.checkFromIndexSize(inOffset, samples, in.length);
        Objects.checkFromIndexSize(outOffset, Math.multiplyExact(samples, 2), out.length);
        for (int i = 0; i < samples; i++) {
            short sample = in[inOffset + i];
            out[outOffset + 2 * i] = sample;
            out[outOffset + 2 * i + 1] = sample;
        }
    }
}
