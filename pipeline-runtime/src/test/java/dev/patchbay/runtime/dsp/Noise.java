package dev.patchbay.runtime.dsp;

import java.util.Random;

/** Samples of every level, for properties that must hold for any input. */
public final class Noise {
    private Noise() {}

    public static short[] samples(Random random, int count) {
        short[] samples = new short[count];
        for (int i = 0; i < count; i++) {
            samples[i] = (short) random.nextInt();
        }
        return samples;
    }
}
