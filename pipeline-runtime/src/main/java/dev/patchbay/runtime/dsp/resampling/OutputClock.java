package dev.patchbay.runtime.dsp.resampling;

/**
 * Says when output samples are due and from where in the input they are made. It counts in ticks of the common multiple
 * of both rates, of which an input sample takes {@code up} and an output sample {@code down}. An output sample is due as
 * soon as the input covers all of its ticks; so after n input samples there are ⌊n · up / down⌋, and no error adds up
 * however long it runs.
 */
final class OutputClock {
    private final int up;
    private final int down;
    /** The last tick of the next output sample, from the first tick of the next input sample on. */
    private int next;

    OutputClock(Ratio ratio) {
        this.up = ratio.up();
        this.down = ratio.down();
        reset();
    }

    void reset() {
        next = down - 1;
    }

    /** How many output samples the next {@code inputs} input samples make due. */
    int due(int inputs) {
        return Math.toIntExact(((long) inputs * up - next + down - 1) / down);
    }

    /** The newest input sample that an output sample ahead, 0 the next, is made from: 0 is the next input sample. */
    int newestInput(int ahead) {
        return (next + ahead * down) / up;
    }

    /** The filter phase of an output sample ahead, 0 the next: 0 to {@code up} − 1. */
    int phase(int ahead) {
        return (next + ahead * down) % up;
    }

    /** Moves on by so many input samples and the output samples that they made due. */
    void advance(int inputs) {
        next = Math.toIntExact(next + (long) due(inputs) * down - (long) inputs * up);
    }
}
