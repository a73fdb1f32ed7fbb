package dev.patchbay.emulator.sound;

/** The two companding laws of ITU-T G.711, by sample. */
final class G711 {
    private static final int ULAW_BIAS = 0x84;
    private static final int ULAW_CLIP = 32_635;
    private static final short[] ULAW = new short[256];
    private static final short[] ALAW = new short[256];

    static {
        for (int code = 0; code < 256; code++) {
            ULAW[code] = expandUlaw(code);
            ALAW[code] = expandAlaw(code);
        }
    }

    private G711() {}

    static int ulawToPcm(byte code) {
        return ULAW[code & 0xff];
    }

    static int alawToPcm(byte code) {
        return ALAW[code & 0xff];
    }

    static byte pcmToUlaw(int sample) {
        int sign = sample < 0 ? 0x80 : 0;
        int biased = Math.min(Math.abs(sample), ULAW_CLIP) + ULAW_BIAS;
        int exponent = 24 - Integer.numberOfLeadingZeros(biased);
        int mantissa = (biased >> (exponent + 3)) & 0x0f;
        return (byte) ~(sign | (exponent << 4) | mantissa);
    }

    static byte pcmToAlaw(int sample) {
        int sign = sample < 0 ? 0 : 0x80;
        int magnitude = (sample < 0 ? ~sample : sample) >> 4;
        int exponent = Math.max(0, 28 - Integer.numberOfLeadingZeros(magnitude));
        int mantissa = exponent == 0 ? magnitude : (magnitude >> (exponent - 1)) & 0x0f;
        return (byte) ((sign | (exponent << 4) | mantissa) ^ 0x55);
    }

    private static short expandUlaw(int code) {
        int bits = ~code & 0xff;
        int magnitude = ((((bits & 0x0f) << 3) + ULAW_BIAS) << ((bits & 0x70) >> 4)) - ULAW_BIAS;
        return (short) ((bits & 0x80) == 0 ? magnitude : -magnitude);
    }

    private static short expandAlaw(int code) {
        int bits = code ^ 0x55;
        int exponent = (bits & 0x70) >> 4;
        int magnitude = ((bits & 0x0f) << 4) + 8;
        if (exponent > 0) {
            magnitude = (magnitude + 0x100) << (exponent - 1);
        }
        return (short) ((bits & 0x80) == 0 ? -magnitude : magnitude);
    }
}
