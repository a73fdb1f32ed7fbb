package dev.patchbay.runtime.dsp;

import java.util.Objects;

/**
 * Turns the bytes of an encoding into linear 16-bit samples and back, each sample by itself.
 *
 * <p>Counts are of samples over all channels; offsets are array indexes. A <em>stride</em> is the distance from one
 * sample to the next on the encoded side, in samples: 2 takes one channel out of interleaved stereo, and so on. On the
 * side of the linear samples they are always neighbours.
 *
 * <p><b>Threads.</b> Immutable; any number of threads may share one.
 */
public sealed interface SampleCodec permits G711, Pcm {

    /** The bytes that one sample takes, at least 1. */
    int bytesPerSample();

    /**
     * Decodes {@code samples} samples that lie {@code stride} samples apart.
     *
     * @param inOffset index of the first byte of the first sample
     * @param stride at least 1
     * @throws IndexOutOfBoundsException if either array is too short; nothing is written then
     */
    void decode(byte[] in, int inOffset, int stride, int samples, short[] out, int outOffset);

    /**
     * Encodes {@code samples} samples to places that lie {@code stride} samples apart. What lies between stays as it is.
     *
     * @param outOffset index of the first byte of the first sample
     * @param stride at least 1
     * @throws IndexOutOfBoundsException if either array is too short; nothing is written then
     */
    void encode(short[] in, int inOffset, int samples, byte[] out, int outOffset, int stride);

    /**
     * Decodes {@code samples} neighbours.
     *
     * @throws IndexOutOfBoundsException if either array is too short; nothing is written then
     */
    default void decode(byte[] in, int inOffset, int samples, short[] out, int outOffset) {
        decode(in, inOffset, 1, samples, out, outOffset);
    }

    /**
     * Encodes {@code samples} neighbours.
     *
     * @throws IndexOutOfBoundsException if either array is too short; nothing is written then
     */
    default void encode(short[] in, int inOffset, int samples, byte[] out, int outOffset) {
        encode(in, inOffset, samples, out, outOffset, 1);
    }

    /** Throws unless {@code samples} samples from {@code offset} on, {@code stride} apart, lie within the array. */
    private static void check(byte[] bytes, int offset, int stride, int samples, int bytesPerSample) {
        if (stride < 1) {
            throw new IndexOutOfBoundsException("a stride of " + stride + " samples; it must be at least 1");
        }
        long last = samples == 0 ? 0 : (samples - 1L) * stride + 1;
        Objects.checkFromIndexSize((long) offset, last * bytesPerSample, (long) bytes.length);
    }

    /** Throws unless both runs lie within their arrays. */
    static void check(
            SampleCodec codec, byte[] bytes, int bytesOffset, int stride, int samples, short[] linear, int offset) {
        Objects.checkFromIndexSize(offset, samples, linear.length);
        check(bytes, bytesOffset, stride, samples, codec.bytesPerSample());
    }
}
