package dev.patchbay.runtime.dsp;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Objects;

/** Linear 16-bit samples as bytes, two a sample, in either byte order. Lossless both ways. */
public enum Pcm implements SampleCodec {
    /** The low byte first: what WAV files and nearly every voice API mean by PCM16. */
    LITTLE_ENDIAN,
    /** The high byte first: network byte order, RTP's L16. */
    BIG_ENDIAN;

    // Constants of the class rather than fields of the enum: the JIT inlines a handle only when it knows which it is.
    private static final VarHandle LITTLE =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle BIG = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

    @Override
    public int bytesPerSample() {
        return Short.BYTES;
    }

    @Override
    public void decode(byte[] in, int inOffset, int samples, short[] out, int outOffset) {
        Objects.checkFromIndexSize(inOffset, Math.multiplyExact(samples, Short.BYTES), in.length);
        Objects.checkFromIndexSize(outOffset, samples, out.length);
        switch (this) {
            case LITTLE_ENDIAN -> {
                for (int i = 0; i < samples; i++) {
                    out[outOffset + i] = (short) LITTLE.get(in, inOffset + Short.BYTES * i);
                }
            }
            case BIG_ENDIAN -> {
                for (int i = 0; i < samples; i++) {
                    out[outOffset + i] = (short) BIG.get(in, inOffset + Short.BYTES * i);
                }
            }
        }
    }

    @Override
    public void encode(short[] in, int inOffset, int samples, byte[] out, int outOffset) {
        Objects.checkFromIndexSize(inOffset, samples, in.length);
        Objects.checkFromIndexSize(outOffset, Math.multiplyExact(samples, Short.BYTES), out.length);
        switch (this) {
            case LITTLE_ENDIAN -> {
                for (int i = 0; i < samples; i++) {
                    LITTLE.set(out, outOffset + Short.BYTES * i, in[inOffset + i]);
                }
            }
            case BIG_ENDIAN -> {
                for (int i = 0; i < samples; i++) {
                    BIG.set(out, outOffset + Short.BYTES * i, in[inOffset + i]);
                }
            }
        }
    }
}
