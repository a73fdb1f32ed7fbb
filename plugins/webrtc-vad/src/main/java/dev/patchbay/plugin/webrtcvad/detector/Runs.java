package dev.patchbay.plugin.webrtcvad.detector;

/**
 * Counts frames with and without a voice into a beginning, pauses and an end. All counts are frames, up to and with the
 * last one.
 */
final class Runs {
    private static final int PAUSE_FRAMES = Frames.atLeast(80);
    private static final int RESUME_FRAMES = Frames.atLeast(40);

    private final Thresholds thresholds;
    private final double stopBelow;
    private final int stopFrames;

    private boolean agentSpeaks;
    private boolean speaking;
    private boolean paused;
    private int voiced;
    private int run;
    private int voice;
    private int silent;
    private int doubtful;

    Runs(Thresholds thresholds) {
        this.thresholds = thresholds;
        stopBelow = thresholds.confidence() / 2;
        stopFrames = Frames.atLeast(thresholds.stopMs());
    }

    boolean speaking() {
        return speaking;
    }

    void agentSpeaks(boolean speaks) {
        agentSpeaks = speaks;
    }

    /** Since the speech began. */
    int run() {
        return run;
    }

    /** Since the voice began, without a break. */
    int voice() {
        return voice;
    }

    /** Since the voice ended. */
    int silent() {
        return silent;
    }

    /**
     * Takes the next frame.
     *
     * @param isVoice whether it holds a voice by itself
     * @param confidence 0 to 1
     */
    Verdict take(boolean isVoice, double confidence) {
        double startAt = thresholds.confidence(agentSpeaks);
        count(isVoice, confidence, startAt);
        if (!speaking) {
            return silent == 0 && confidence >= startAt && voiced >= thresholds.startFrames(agentSpeaks)
                    ? started()
                    : Verdict.NOTHING;
        }
        return doubtful >= stopFrames ? stopped() : pausedOrResumed();
    }

    /** A closure within a word, such as a p or a t, interrupts the voice but not the run. */
    private void count(boolean isVoice, double confidence, double startAt) {
        if (isVoice) {
            voiced++;
        } else if (confidence < startAt) {
            voiced = 0;
            run = -1;
        }
        run++;
        voice = isVoice ? voice + 1 : 0;
        silent = isVoice ? 0 : silent + 1;
        doubtful = confidence < stopBelow ? doubtful + 1 : 0;
    }

    private Verdict started() {
        speaking = true;
        paused = false;
        return Verdict.STARTED;
    }

    private Verdict stopped() {
        speaking = false;
        return Verdict.STOPPED;
    }

    private Verdict pausedOrResumed() {
        if (!paused && silent >= PAUSE_FRAMES) {
            paused = true;
            return Verdict.PAUSED;
        }
        if (paused && voice >= RESUME_FRAMES) {
            paused = false;
            return Verdict.RESUMED;
        }
        return Verdict.NOTHING;
    }
}
