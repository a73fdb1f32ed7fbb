package dev.patchbay.distribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The sounds in a recording, one by one: what is between two silences of 100 ms. */
final class Heard {
    private static final int AUDIBLE = 300;
    private static final int SILENCES_PER_SECOND = 10;

    private final short[] samples;
    private final int rate;

    private Heard(short[] samples, int rate) {
        this.samples = samples;
        this.rate = rate;
    }

    /** Splits a recording where it is silent. */
    static List<Heard> in(short[] samples, int rate) {
        var sounds = new ArrayList<Heard>();
        int first = -1;
        int last = -1;
        for (int i = 0; i < samples.length; i++) {
            if (Math.abs(samples[i]) < AUDIBLE) {
                continue;
            }
            if (first >= 0 && i - last > rate / SILENCES_PER_SECOND) {
                sounds.add(new Heard(Arrays.copyOfRange(samples, first, last + 1), rate));
                first = i;
            }
            first = first < 0 ? i : first;
            last = i;
        }
        if (first >= 0) {
            sounds.add(new Heard(Arrays.copyOfRange(samples, first, last + 1), rate));
        }
        return sounds;
    }

    /**
     * How much of it was heard. Silence in the midst of it is left out: playout waits for more, or a recording shows where
     * the media clock of a busy machine stood still. No tone has ten milliseconds of silence.
     */
    long millis() {
        int silent = 0;
        int waited = 0;
        for (short sample : samples) {
            if (Math.abs(sample) < AUDIBLE) {
                silent++;
                continue;
            }
            waited += silent > rate / 100 ? silent : 0;
            silent = 0;
        }
        return 1_000L * (samples.length - waited) / rate;
    }

    /** What a fifth of a second from its middle is made of. */
    Tones middle() {
        return part(samples.length / 2 - rate / 10, rate / 5);
    }

    /** What it ends with, a twentieth of a second. */
    Tones end() {
        return part(samples.length - rate / 20, rate / 20);
    }

    private Tones part(int from, int length) {
        return Tones.of(Arrays.copyOfRange(samples, from, from + length), rate);
    }

    @Override
    public String toString() {
        return millis() + " ms within " + 1_000L * samples.length / rate + " ms";
    }
}
