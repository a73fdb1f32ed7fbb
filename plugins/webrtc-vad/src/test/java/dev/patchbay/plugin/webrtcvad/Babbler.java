package dev.patchbay.plugin.webrtcvad;

import java.util.Random;

/**
 * Speaks nonsense with the properties of speech that a detector relies on: syllables four to five times a second, a
 * gliding pitch, three formants that move, every third syllable begun by a hiss, and a short closure between them.
 */
final class Babbler {
    private static final double[][] VOWELS = {{700, 1200, 2500}, {300, 2200, 2900}, {400, 900, 2400}, {500, 1700, 2500}
    };

    private final Random random = new Random(7);
    private double phase;

    /** One utterance, begun and ended at full loudness. */
    double[] utterance(int syllables, double dbfs) {
        var parts = new double[syllables][];
        for (int i = 0; i < syllables; i++) {
            parts[i] = i % 3 == 2 ? Sounds.joined(hiss(), syllable()) : syllable();
        }
        return Sounds.scaled(Sounds.joined(parts), dbfs);
    }

    private double[] hiss() {
        double previous = 0;
        var hiss = new double[Sounds.samples(0.06)];
        for (int n = 0; n < hiss.length; n++) {
            double noise = random.nextGaussian();
            hiss[n] = 0.15 * (noise - previous);
            previous = noise;
        }
        return hiss;
    }

    private double[] syllable() {
        var from = VOWELS[random.nextInt(VOWELS.length)];
        var to = VOWELS[random.nextInt(VOWELS.length)];
        double pitch = 100 + random.nextInt(120);
        double length = 0.16 + 0.06 * random.nextDouble();
        return Sounds.made(length, t -> {
            double done = t / length;
            phase += pitch * (1.1 - 0.2 * done) / Sounds.RATE;
            return loudness(done) * voice(pitch, from, to, done);
        });
    }

    /** Attack, hold, and a closure in the last tenth. */
    private static double loudness(double done) {
        return done > 0.9 ? 0.01 : Math.min(1, 0.4 + 6 * done) * (1 - 0.4 * done);
    }

    /** The harmonics of the pitch, each as loud as the nearest formant lets it be. */
    private double voice(double pitch, double[] from, double[] to, double done) {
        double sum = 0;
        for (int k = 1; k * pitch < 3400; k++) {
            sum += resonance(k * pitch, from, to, done) * Math.sin(2 * Math.PI * k * phase + k * k);
        }
        return sum;
    }

    private static double resonance(double hertz, double[] from, double[] to, double done) {
        double gain = 0.02;
        for (int i = 0; i < from.length; i++) {
            double away = (hertz - from[i] - done * (to[i] - from[i])) / 120;
            gain += 1 / (1 + away * away) / (i + 1);
        }
        return gain;
    }
}
