package dev.patchbay.emulator.asterisk;

import java.util.Arrays;

/** Audio on the call's clock: sample n belongs n/rate seconds after the answer. */
final class Recording {

    private final int rate;
    private final int tolerance;
    private short[] pcm;
    private int length;

    /**
     * Makes an empty one.
     *
     * @param rate in hertz
     * @param tolerance how many samples late audio may come and still follow the audio before it without silence
     */
    Recording(int rate, int tolerance) {
        this.rate = rate;
        this.tolerance = tolerance;
        this.pcm = new short[rate];
    }

    /** Fills up with silence when audio that arrives at this time comes too late to follow directly. */
    void arriveAt(long nanos) {
        int due = Math.toIntExact(nanos / 1000 * rate / 1_000_000);
        if (due - length > (length == 0 ? 0 : tolerance)) {
            room(due - length);
            length = due;
        }
    }

    void append(short sample) {
        room(1);
        pcm[length++] = sample;
    }

    private void room(int samples) {
        if (pcm.length - length < samples) {
            pcm = Arrays.copyOf(pcm, Math.max(pcm.length * 2, length + samples));
        }
    }

    /** How many samples there are, silence included. */
    int length() {
        return length;
    }

    short at(int index) {
        return pcm[index];
    }

    Samples samples() {
        return Samples.owning(rate, Arrays.copyOf(pcm, length));
    }
}
