package dev.patchbay.plugin.webrtcvad.detector;

/**
 * Learns how loud the agent's echo comes back, from the levels on the line while the agent speaks, over the whole call.
 *
 * <p>An echo is there for most of the time that the agent speaks; a caller who talks over the agent is not, or the agent
 * would have been cut off. So an echo is believed in when the {@value #USUAL} quantile of the levels is well above the
 * background, and then its loud parts, the {@value #LOUD} quantile, are what the caller has to exceed. Levels of
 * a speech that had the agent cut off are not learnt from.
 *
 * <p><b>Limits.</b> Learning takes a second of the agent's speech, and a new phone at the far end some seconds. An echo
 * louder than {@value #GREATEST_DBFS} dBFS is taken for one of that level: what is as loud as a caller can't be kept from
 * starting speech without making the caller unheard.
 */
final class EchoFloor {
    /** No echo is known. */
    static final double NONE = Double.NEGATIVE_INFINITY;

    private static final double USUAL = 0.5;
    private static final double LOUD = 0.75;
    private static final double ABOVE_BACKGROUND_DB = 2;
    private static final double GREATEST_DBFS = -30;
    private static final int ENOUGH = Frames.PER_SECOND;
    private static final int MEMORY = 10 * Frames.PER_SECOND;

    private final Levels learnt = new Levels();
    private final Levels undecided = new Levels();
    private final double marginDb;
    private boolean agentSpeaks;
    private double least = NONE;

    /** Has heard no echo; with a margin of 0 it never will. */
    EchoFloor(double marginDb) {
        this.marginDb = marginDb;
    }

    boolean agentSpeaks() {
        return agentSpeaks;
    }

    void agentStarted() {
        agentSpeaks = true;
    }

    /** Whoever spoke meanwhile for less than a second may have been the reason. */
    void agentStopped() {
        agentSpeaks = false;
        undecided.clear();
    }

    /**
     * Takes the level of the next frame.
     *
     * @param level dBFS
     * @param background dBFS
     * @param inSpeech whether the detector believes that somebody speaks
     * @return the least level that is the caller's, in dBFS; {@link #NONE} while no echo is to be expected
     */
    double follow(double level, double background, boolean inSpeech) {
        if (!agentSpeaks || marginDb <= 0) {
            return NONE;
        }
        (inSpeech ? undecided : learnt).add(level);
        if (!inSpeech || undecided.total() >= ENOUGH) {
            learnt.drain(undecided);
            least = least(background);
        }
        if (learnt.total() >= MEMORY) {
            learnt.fade();
        }
        return least;
    }

    private double least(double background) {
        if (learnt.total() < ENOUGH || learnt.quantile(USUAL) < background + ABOVE_BACKGROUND_DB) {
            return NONE;
        }
        return Math.min(GREATEST_DBFS, learnt.quantile(LOUD)) + marginDb;
    }
}
