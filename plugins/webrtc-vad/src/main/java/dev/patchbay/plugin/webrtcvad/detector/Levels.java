package dev.patchbay.plugin.webrtcvad.detector;

import java.util.Arrays;

/** How often which level occurred of late, in steps of 1 dB. */
final class Levels {
    private static final int STEPS = (int) -Level.SILENCE_DBFS + 1;

    private final int[] counts = new int[STEPS];
    private int total;

    void add(double level) {
        counts[Math.clamp(Math.round(level - Level.SILENCE_DBFS), 0, STEPS - 1)]++;
        total++;
    }

    /** Takes over what the other has, which is empty then. */
    void drain(Levels other) {
        if (other.total > 0) {
            for (int i = 0; i < STEPS; i++) {
                counts[i] += other.counts[i];
            }
            total += other.total;
            other.clear();
        }
    }

    void clear() {
        if (total > 0) {
            Arrays.fill(counts, 0);
            total = 0;
        }
    }

    /** Forgets half of everything, so that the latest counts most. */
    void fade() {
        total = 0;
        for (int i = 0; i < STEPS; i++) {
            counts[i] /= 2;
            total += counts[i];
        }
    }

    int total() {
        return total;
    }

    /**
     * The level that a part of all stayed below.
     *
     * @param part 0 to 1
     * @return dBFS
     */
    double quantile(double part) {
        int left = (int) (part * total);
        int step = 0;
        while (step < STEPS - 1 && left >= counts[step]) {
            left -= counts[step++];
        }
        return Level.SILENCE_DBFS + step;
    }
}
