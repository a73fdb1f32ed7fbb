package dev.patchbay.distribution;

import java.util.List;
import java.util.Random;

/** Sound to send, and questions about sound that came. */
final class Sound {
    private static final double LOUD = 300;
    private static final double BABBLE_SECONDS = 0.8;
    private static final double SYLLABLES_PER_SECOND = 4.5;
    private static final double[] FORMANTS = {500, 1500, 2500};

    private Sound() {}

    /** Root mean square, in units of a 16-bit sample. */
    static double rms(short[] samples) {
        double squares = 0;
        for (short sample : samples) {
            squares += (double) sample * sample;
        }
        return samples.length == 0 ? 0 : Math.sqrt(squares / samples.length);
    }

    /** Louder than −41 dBFS: somebody speaks. */
    static boolean loud(short[] samples) {
        return rms(samples) > LOUD;
    }

    static short[] joined(List<short[]> parts) {
        var all = new short[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (short[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    /** Nonsense that a detector takes for speech: noise in the places of formants, in syllables, with a pitch. */
    static short[] babble(int rate) {
        var random = new Random(5);
        var samples = new short[(int) (BABBLE_SECONDS * rate)];
        var drift = new double[FORMANTS.length];
        for (int i = 0; i < samples.length; i++) {
            double seconds = (double) i / rate;
            double sum = 0;
            for (int formant = 0; formant < FORMANTS.length; formant++) {
                drift[formant] += random.nextGaussian() * 0.05;
                sum += Math.sin(2 * Math.PI * FORMANTS[formant] * seconds + drift[formant]) / (formant + 1);
            }
            double syllable = Math.abs(Math.sin(Math.PI * SYLLABLES_PER_SECOND * seconds));
            double voice = 0.6 + 0.4 * Math.sin(2 * Math.PI * 120 * seconds);
            samples[i] = (short) Math.round(5_000 * syllable * voice * sum);
        }
        return samples;
    }

    /** Whether one sound is in another, sample by sample. */
    static boolean contains(short[] whole, short[] part) {
        for (int at = 0; at + part.length <= whole.length; at++) {
            int same = 0;
            while (same < part.length && whole[at + same] == part[same]) {
                same++;
            }
            if (same == part.length) {
                return true;
            }
        }
        return false;
    }
}
