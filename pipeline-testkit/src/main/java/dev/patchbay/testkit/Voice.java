package dev.patchbay.testkit;

/**
 * A synthetic voice: the harmonics of a gliding pitch, weighted by three formants that move from syllable to syllable,
 * with a little breath.
 */
final class Voice {
    private static final double[][] VOWELS = {{700, 1200, 2500}, {400, 1900, 2600}, {500, 1000, 2300}, {350, 2100, 2800}
    };
    private static final double[] STRENGTH = {1, 0.6, 0.25};
    private static final double BANDWIDTH_HZ = 130;
    private static final double SYLLABLE_SECONDS = 0.19;
    private static final double TARGET_RMS = 3_200;

    private Voice() {}

    static short[] speak(int count, int rate) {
        var raw = new double[count];
        double phase = 0;
        long breath = 1;
        for (int i = 0; i < count; i++) {
            double seconds = (double) i / rate;
            double pitch = 125 + 20 * Math.sin(2 * Math.PI * 0.7 * seconds);
            phase += 2 * Math.PI * pitch / rate;
            breath = breath * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
            double noise = (breath >> 40) / (double) (1 << 23);
            raw[i] = (voiced(phase, pitch, seconds) + 0.05 * noise) * loudness(seconds);
        }
        return scaled(raw);
    }

    private static double voiced(double phase, double pitch, double seconds) {
        var formants = VOWELS[(int) (seconds / SYLLABLE_SECONDS) % VOWELS.length];
        double sum = 0;
        for (int harmonic = 1; harmonic * pitch < 3_400; harmonic++) {
            sum += Math.sin(harmonic * phase) * weight(harmonic * pitch, formants) / Math.sqrt(harmonic);
        }
        return sum;
    }

    private static double weight(double hertz, double[] formants) {
        double weight = 0.05;
        for (int i = 0; i < formants.length; i++) {
            double off = (hertz - formants[i]) / BANDWIDTH_HZ;
            weight += STRENGTH[i] / (1 + off * off);
        }
        return weight;
    }

    /** Syllables rise and fall, and never to nothing. */
    private static double loudness(double seconds) {
        double place = seconds / SYLLABLE_SECONDS % 1;
        return 0.35 + 0.65 * Math.sin(Math.PI * place);
    }

    private static short[] scaled(double[] raw) {
        double energy = 0;
        for (double sample : raw) {
            energy += sample * sample;
        }
        double gain = energy == 0 ? 0 : TARGET_RMS / Math.sqrt(energy / raw.length);
        var samples = new short[raw.length];
        for (int i = 0; i < raw.length; i++) {
            samples[i] = (short) Math.clamp(Math.round(raw[i] * gain), Short.MIN_VALUE, Short.MAX_VALUE);
        }
        return samples;
    }
}
