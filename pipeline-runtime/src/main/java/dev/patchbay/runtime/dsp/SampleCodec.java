package dev.patchbay.runtime.dsp;

/**
 * Turns the bytes of an encoding into linear 16-bit samples and back, each sample by itself.
 *
 * <p>Counts are of samples over all channels; offsets are array indexes.
 *
 * <p><b>Threads.</b> Immutable; any number of threads may share one.
 */
public sealed interface SampleCodec permits G711, Pcm {

    /** The bytes that one sample takes, at least 1. */
    int bytesPerSample();

    /**
     * Decodes {@code samples} samples.
     *
     * @throws IndexOutOfBoundsException if either array is too short; nothing is written then
     */
    void decode(byte[] in, int inOffset, int samples, short[] out, int outOffset);

    /**
     * Encodes {@code samples} samples.
     *
     * @throws IndexOutOfBoundsException if either array is too short; nothing is written then
     */
    void encode(short[] in, int inOffset, int samples, byte[] out, int outOffset);
}
