package dev.patchbay.emulator.openai.session;

import java.util.function.IntUnaryOperator;

/** G.711 by search, apart from the code under test: the nearest of the levels that the standard's tables name. */
final class Laws {
    private Laws() {}

    static byte ulaw(int sample) {
        return nearest(sample, Laws::ulawLevel);
    }

    static byte alaw(int sample) {
        return nearest(sample, Laws::alawLevel);
    }

    private static byte nearest(int sample, IntUnaryOperator level) {
        int best = 0;
        for (int code = 1; code < 256; code++) {
            if (Math.abs(level.applyAsInt(code) - sample) < Math.abs(level.applyAsInt(best) - sample)) {
                best = code;
            }
        }
        return (byte) best;
    }

    private static int ulawLevel(int code) {
        int segment = 7 - (code >> 4 & 7);
        int step = 15 - (code & 15);
        int level = (33 + 2 * step) * (1 << segment) - 33;
        return (code & 0x80) == 0 ? -4 * level : 4 * level;
    }

    private static int alawLevel(int code) {
        int bits = code ^ 0x55;
        int segment = bits >> 4 & 7;
        int step = bits & 15;
        int level = segment == 0 ? 2 * step + 1 : (2 * step + 33) * (1 << (segment - 1));
        return (bits & 0x80) == 0 ? -8 * level : 8 * level;
    }
}
