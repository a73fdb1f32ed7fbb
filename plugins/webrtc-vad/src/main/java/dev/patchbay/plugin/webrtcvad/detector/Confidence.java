package dev.patchbay.plugin.webrtcvad.detector;

/** The votes of the last frames, smoothed: quick to believe, slow to doubt. */
final class Confidence {
    private static final double ATTACK = 0.45;
    private static final double RELEASE = 0.15;

    private double value;

    /**
     * Takes the next vote.
     *
     * @param vote 0 to 1
     * @return 0 to 1
     */
    double follow(double vote) {
        value += (vote > value ? ATTACK : RELEASE) * (vote - value);
        return value;
    }
}
