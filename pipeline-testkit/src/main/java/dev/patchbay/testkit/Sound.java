package dev.patchbay.testkit;

import java.util.Arrays;

/**
 * Something that a caller or an agent can say, at any sample rate. Mono, 16 bits, the same samples every time.
 *
 * <p><b>Threads.</b> Immutable.
 */
@FunctionalInterface
public interface Sound {
    /**
     * The sound itself.
     *
     * @param sampleRate in hertz
     * @return its samples at that rate
     */
    short[] at(int sampleRate);

    /**
     * Samples as they are, whatever the rate.
     *
     * @param samples 16-bit linear
     * @return the sound
     */
    static Sound samples(short... samples) {
        var own = samples.clone();
        return rate -> own.clone();
    }

    /**
     * Digital silence.
     *
     * @param millis how long
     * @return the sound
     */
    static Sound silence(int millis) {
        return rate -> new short[count(millis, rate)];
    }

    /**
     * A sine at −18 dBFS peak: steady, and so nothing that a good speech detector takes for speech.
     *
     * @param hertz below half of every rate it is used at
     * @param millis how long
     * @return the sound
     */
    static Sound tone(double hertz, int millis) {
        return rate -> {
            var samples = new short[count(millis, rate)];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (short) Math.round(4096 * Math.sin(2 * Math.PI * hertz * i / rate));
            }
            return samples;
        };
    }

    /**
     * Speech-like sound: a gliding voice with formants, in syllables, at about −20 dBFS. Detectors take it for speech.
     *
     * @param millis how long
     * @return the sound
     */
    static Sound speech(int millis) {
        return rate -> Voice.speak(count(millis, rate), rate);
    }

    /**
     * This sound, then another.
     *
     * @param next follows at once
     * @return both
     */
    default Sound then(Sound next) {
        return rate -> {
            var first = at(rate);
            var second = next.at(rate);
            var both = Arrays.copyOf(first, first.length + second.length);
            System.arraycopy(second, 0, both, first.length, second.length);
            return both;
        };
    }

    private static int count(int millis, int rate) {
        return Math.toIntExact((long) millis * rate / 1_000);
    }
}
