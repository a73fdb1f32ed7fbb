package dev.patchbay.distribution;

/**
 * How far an answer had come when it was cut off, by comparison with the same answer heard whole. Silence within either is
 * left out of the comparison: speech has pauses, and playout may wait.
 */
final class CutAnswer {
    private static final int SILENCE = 80; // samples

    private CutAnswer() {}

    /** From where to where the cut must be, in samples of the whole answer; more than one place only in a pause. */
    record Place(int earliest, int latest) {
        long earliestMillis(int rate) {
            return 1_000L * earliest / rate;
        }

        long latestMillis(int rate) {
            return 1_000L * latest / rate;
        }
    }

    /** Finds the place of the cut. Both begin with silence of any length. */
    static Place in(short[] whole, short[] cut) {
        int first = next(whole, 0);
        int heard = audible(cut);
        int at = first;
        for (int left = heard; left > 0 && at < whole.length; left--) {
            at = next(whole, at) + 1;
        }
        return new Place(at - first, next(whole, at) - first);
    }

    /** How many samples are heard, pauses left out. */
    private static int audible(short[] samples) {
        int count = 0;
        for (int at = next(samples, 0); at < samples.length; at = next(samples, at + 1)) {
            count++;
        }
        return count;
    }

    /** The next sample that is in no pause, at or after a place; the length when there is none. */
    private static int next(short[] samples, int from) {
        int end = from;
        while (end < samples.length && samples[end] == 0) {
            end++;
        }
        boolean pause = end - from > 0 && (from == 0 || end == samples.length || silent(samples, from, end));
        return pause ? end : from;
    }

    /** Whether these zeros, with those before them, are long enough for a pause. */
    private static boolean silent(short[] samples, int from, int end) {
        int begin = from;
        while (begin > 0 && samples[begin - 1] == 0) {
            begin--;
        }
        return end - begin >= SILENCE;
    }
}
