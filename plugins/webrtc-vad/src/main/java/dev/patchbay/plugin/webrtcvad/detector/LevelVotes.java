package dev.patchbay.plugin.webrtcvad.detector;

/** Decisions by the level over the background: what lets a frame be speech is taken for speech. */
public final class LevelVotes implements Votes {
    private static final double OPEN = 0.5;

    private final Gate gate;

    /**
     * Has heard nothing yet.
     *
     * @param thresholds of which only the level counts
     */
    public LevelVotes(Thresholds thresholds) {
        gate = new Gate(thresholds);
    }

    @Override
    public double of(short[] frame) {
        return gate.opening(frame, false) >= OPEN ? 1 : 0;
    }
}
