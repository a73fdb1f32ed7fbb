package dev.patchbay.runtime.dsp;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The two companding laws of telephony, by ITU-T Recommendation G.711: one byte a sample.
 *
 * <p>Decoding is the recommendation's, left-justified in 16 bits. The recommendation fixes decoding alone: encoders in
 * the field differ at the borders between two steps. This one picks the code whose decoded value is nearest, and the
 * value nearer to zero when two are equally near; linear 0 becomes the positive code. So decoding and encoding again
 * gives the same byte, except that µ-law's negative zero {@code 0x7F} comes back as {@code 0xFF}. Samples beyond the
 * largest decoded value (±32124 for µ-law, ±32256 for A-law) saturate to it.
 *
 * <p>Both directions are table look-ups: 512 bytes a law for decoding, 64 KiB for encoding.
 */
public enum G711 implements SampleCodec {
    /** µ-law, used in North America and Japan and by most voice APIs. */
    MU_LAW(G711::expandMu, 0x7F),
    /** A-law, used in the rest of the world. */
    A_LAW(G711::expandA, -1);

    // Written by the constructor alone.
    @SuppressWarnings("Immutable")
    private final short[] linear = new short[256];

    @SuppressWarnings("Immutable")
    private final byte[] codes = new byte[1 << 16];

    /** @param redundant a code that encoding must not choose because another one has the same value, or -1 */
    G711(IntUnaryOperator expand, int redundant) {
        for (int code = 0; code < 256; code++) {
            linear[code] = (short) expand.applyAsInt(code);
        }
        List<Integer> ascending = IntStream.range(0, 256)
                .filter(code -> code != redundant)
                .boxed()
                .sorted(Comparator.comparingInt(code -> linear[code]))
                .toList();
        int nearest = 0;
        for (int sample = Short.MIN_VALUE; sample <= Short.MAX_VALUE; sample++) {
            while (nearest + 1 < ascending.size()
                    && isNearer(sample, linear[ascending.get(nearest)], linear[ascending.get(nearest + 1)])) {
                nearest++;
            }
            codes[sample & 0xFFFF] = ascending.get(nearest).byteValue();
        }
    }

    /** Tells whether {@code sample} is nearer to {@code above} than to {@code below}; a tie goes towards zero. */
    private static boolean isNearer(int sample, int below, int above) {
        int fromBelow = sample - below;
        int toAbove = above - sample;
        return toAbove < fromBelow || (toAbove == fromBelow && sample <= 0);
    }

    /** G.711, table 2: 14 bits, sent with every bit inverted; segment e, step m: (2m + 33) · 2^e − 33. */
    private static int expandMu(int code) {
        int sent = ~code;
        int magnitude = ((2 * (sent & 0x0F) + 33) << ((sent >> 4) & 7)) - 33;
        return ((sent & 0x80) == 0 ? magnitude : -magnitude) << 2;
    }

    /** G.711, table 1: 13 bits, sent with the even bits inverted; the two lowest segments share one step size. */
    private static int expandA(int code) {
        int sent = code ^ 0x55;
        int segment = (sent >> 4) & 7;
        int steps = 2 * (sent & 0x0F) + 1;
        int magnitude = segment == 0 ? steps : (steps + 32) << (segment - 1);
        return ((sent & 0x80) == 0 ? -magnitude : magnitude) << 3;
    }

    @Override
    public int bytesPerSample() {
        return 1;
    }

    /** Decodes one sample. */
    public short decode(byte code) {
        return linear[code & 0xFF];
    }

    /** Encodes one sample; {@code encode((short) 0)} is the law's silence. */
    public byte encode(short sample) {
        return codes[sample & 0xFFFF];
    }

    @Override
    public void decode(byte[] in, int inOffset, int stride, int samples, short[] out, int outOffset) {
        SampleCodec.check(this, in, inOffset, stride, samples, out, outOffset);
        short[] table = linear;
        for (int i = 0; i < samples; i++) {
            out[outOffset + i] = table[in[inOffset + i * stride] & 0xFF];
        }
    }

    @Override
    public void encode(short[] in, int inOffset, int samples, byte[] out, int outOffset, int stride) {
        SampleCodec.check(this, out, outOffset, stride, samples, in, inOffset);
        byte[] table = codes;
        for (int i = 0; i < samples; i++) {
            out[outOffset + i * stride] = table[in[inOffset + i] & 0xFFFF];
        }
    }
}
