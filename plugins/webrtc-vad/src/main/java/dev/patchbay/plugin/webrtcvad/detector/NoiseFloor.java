package dev.patchbay.plugin.webrtcvad.detector;

import java.util.Arrays;

/**
 * Follows the level of the background: down at once, up slowly, because speech is up too. What stays at one level for
 * 320 ms is no speech, whose syllables come and go, so there the floor may rise at once as well.
 */
final class NoiseFloor {
    private static final double LEAST_DBFS = -75;
    private static final double GREATEST_AT_FIRST_DBFS = -50;
    private static final double FALL = 0.4;
    private static final double RISE_IDLE_DB = 6.0 / Frames.PER_SECOND;
    private static final double RISE_IN_SPEECH_DB = 3.0 / Frames.PER_SECOND;
    private static final double STEADY_RANGE_DB = 3;
    private static final double RISE_STEADY = 0.5;

    private final double[] recent = new double[16];
    private int next;
    private double floor = Double.NaN;

    NoiseFloor() {
        Arrays.fill(recent, Level.SILENCE_DBFS);
    }

    /**
     * Takes the level of the next frame.
     *
     * @param level dBFS
     * @param inSpeech whether the detector believes that somebody speaks
     * @return the floor, in dBFS, -75 or more
     */
    double follow(double level, boolean inSpeech) {
        recent[next] = level;
        next = (next + 1) % recent.length;
        floor = Math.max(LEAST_DBFS, Double.isNaN(floor) ? first(level) : moved(level, inSpeech));
        return floor;
    }

    /** A call may begin in the middle of a word. */
    private static double first(double level) {
        return Math.min(level, GREATEST_AT_FIRST_DBFS);
    }

    private double moved(double level, boolean inSpeech) {
        if (level < floor) {
            return floor + FALL * (level - floor);
        }
        if (isSteady()) {
            return floor + RISE_STEADY * (level - floor);
        }
        return Math.min(level, floor + (inSpeech ? RISE_IN_SPEECH_DB : RISE_IDLE_DB));
    }

    private boolean isSteady() {
        double least = recent[0];
        double greatest = recent[0];
        for (double level : recent) {
            least = Math.min(least, level);
            greatest = Math.max(greatest, level);
        }
        return greatest - least <= STEADY_RANGE_DB;
    }
}
