package dev.patchbay.plugin.webrtcvad.detector;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Finds speech in telephone audio. Each frame has a vote, which is that of its {@link Votes} times the opening of the gate,
 * which knows its level; the votes are smoothed into a confidence, and hysteresis over time turns that into a beginning
 * and an end. Audio is never held back for it: what was said before it was sure is accounted for by {@link #preroll}.
 *
 * <p>By level alone it can't tell speech from other sounds that come and go: music, traffic, other people's talk.
 *
 * <p><b>Threads.</b> One at a time.
 */
public final class SpeechDetector implements AutoCloseable {
    /** Samples a second, in hertz. */
    public static final int SAMPLE_RATE = 8_000;

    /** The length of a frame, in milliseconds. */
    public static final int FRAME_MILLIS = Frames.MILLIS;

    /** Samples in a frame. */
    public static final int FRAME_SAMPLES = SAMPLE_RATE / Frames.PER_SECOND;

    private static final double MAJORITY = 0.5;

    private final Votes votes;
    private final @Nullable Gate gate;
    private final Confidence smoothed = new Confidence();
    private final Runs runs;
    private double confidence;

    private SpeechDetector(Votes votes, Thresholds thresholds, @Nullable Gate gate) {
        this.votes = votes;
        this.gate = gate;
        runs = new Runs(thresholds);
    }

    /**
     * A detector that has heard nothing yet.
     *
     * @param votes its alone from now on, and closed with it
     * @param thresholds what it takes
     * @return a new one
     */
    public static SpeechDetector gated(Votes votes, Thresholds thresholds) {
        return new SpeechDetector(votes, thresholds, new Gate(thresholds));
    }

    /**
     * A detector that takes votes as they come: without a gate, and without smoothing. Only the times in the thresholds
     * count.
     *
     * @param votes its alone from now on, and closed with it
     * @param thresholds what it takes
     * @return a new one, which has heard nothing yet
     */
    public static SpeechDetector raw(Votes votes, Thresholds thresholds) {
        return new SpeechDetector(votes, thresholds, null);
    }

    /**
     * Takes the next frame. Allocates nothing.
     *
     * @param frame {@link #FRAME_SAMPLES} samples at {@link #SAMPLE_RATE}
     * @return what it brought
     */
    public Verdict accept(short[] frame) {
        double vote = votes.of(frame);
        if (gate == null) {
            confidence = vote;
        } else {
            vote *= gate.opening(frame, runs.speaking());
            confidence = smoothed.follow(vote);
        }
        return runs.take(vote >= MAJORITY, confidence);
    }

    /** The caller hears the agent from now on, and what comes back may be its echo. */
    public void agentStarted() {
        runs.agentSpeaks(true);
        if (gate != null) {
            gate.agentStarted();
        }
    }

    /** The caller hears no more of the agent. */
    public void agentStopped() {
        runs.agentSpeaks(false);
        if (gate != null) {
            gate.agentStopped();
        }
    }

    /**
     * How sure the detector is that somebody speaks now.
     *
     * @return 0 to 1
     */
    public double confidence() {
        return confidence;
    }

    /**
     * After {@link Verdict#STARTED}: how long ago the speech began.
     *
     * @return whole frames
     */
    public Duration preroll() {
        return Frames.duration(runs.run());
    }

    /**
     * After {@link Verdict#RESUMED}: how long ago the voice came back.
     *
     * @return whole frames
     */
    public Duration voice() {
        return Frames.duration(runs.voice());
    }

    /**
     * After {@link Verdict#PAUSED} and {@link Verdict#STOPPED}: how long ago the voice ended.
     *
     * @return whole frames
     */
    public Duration silence() {
        return Frames.duration(runs.silent());
    }

    /** The call is over. */
    @Override
    public void close() {
        votes.close();
    }
}
