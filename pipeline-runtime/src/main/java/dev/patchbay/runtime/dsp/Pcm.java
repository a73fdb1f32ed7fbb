package dev.patchbay.runtime.dsp;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Linear 16-bit samples as bytes, two a sample, in either byte order. Lossless both ways. */
public enum Pcm implements SampleCodec {
    /** The low byte first: what WAV files and nearly every voice API mean by PCM16. */
    LITTLE_ENDIAN,
    /** The high byte first: network byte order, RTP's L16. */
    BIG_ENDIAN;

    // A constant of the class: the JIT inlines a handle only when it knows which it is.
    private static final VarHandle LITTLE =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    @Override
    public int bytesPerSample() {
        return Short.BYTES;
    }

    /** With the common strides as constants the JIT takes the bounds checks out of the loops, which halves their time. */
    @Override
    public void decode(byte[] in, int inOffset, int stride, int samples, short[] out, int outOffset) {
        SampleCodec.check(this, in, inOffset, stride, samples, out, outOffset);
        boolean swap = this == BIG_ENDIAN;
        switch (stride) {
            case 1 -> decode(swap, in, inOffset, 1, samples, out, outOffset);
            case 2 -> decode(swap, in, inOffset, 2, samples, out, outOffset);
            case 3 -> decode(swap, in, inOffset, 3, samples, out, outOffset);
            default -> decode(swap, in, inOffset, stride, samples, out, outOffset);
        }
    }

    private static void decode(
            boolean swap, byte[] in, int inOffset, int stride, int samples, short[] out, int outOffset) {
        for (int i = 0; i < samples; i++) {
            short sample = (short) LITTLE.get(in, inOffset + stride * Short.BYTES * i);
            out[outOffset + i] = swap ? Short.reverseBytes(sample) : sample;
        }
    }

    @Override
    public void encode(short[] in, int inOffset, int samples, byte[] out, int outOffset, int stride) {
        SampleCodec.check(this, out, outOffset, stride, samples, in, inOffset);
        boolean swap = this == BIG_ENDIAN;
        switch (stride) {
            case 1 -> encode(swap, in, inOffset, samples, out, outOffset, 1);
            case 2 -> encode(swap, in, inOffset, samples, out, outOffset, 2);
            case 3 -> encode(swap, in, inOffset, samples, out, outOffset, 3);
            default -> encode(swap, in, inOffset, samples, out, outOffset, stride);
        }
    }

    private static void encode(
            boolean swap, short[] in, int inOffset, int samples, byte[] out, int outOffset, int stride) {
        for (int i = 0; i < samples; i++) {
            short sample = in[inOffset + i];
            LITTLE.set(out, outOffset + stride * Short.BYTES * i, swap ? Short.reverseBytes(sample) : sample);
        }
    }
}
