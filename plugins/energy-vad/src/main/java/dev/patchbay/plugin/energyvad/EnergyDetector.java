package dev.patchbay.plugin.energyvad;

import java.time.Duration;

/**
 * Finds speech in telephone audio by its loudness. A frame votes for speech by how far it stands above the
 * {@linkplain NoiseFloor background}, unless it is a {@linkplain ToneGuard tone} or below the fixed gate; the votes are
 * smoothed into a confidence, and hysteresis over time turns that into a beginning and an end.
 *
 * <p>It can't tell speech from other sounds that come and go: music, traffic, other people's talk.
 *
 * <p><b>Threads.</b> One at a time.
 */
public final class EnergyDetector {
    /** Samples a second, in hertz. */
    public static final int SAMPLE_RATE = 8_000;

    /** Samples in a frame, which is 20 ms long. */
    public static final int FRAME_SAMPLES = SAMPLE_RATE / Frames.PER_SECOND;

    /** What a frame brought. */
    public enum Verdict {
        /** Neither a beginning nor an end. */
        NOTHING,
        /** Speech has begun, {@link #preroll} ago, that frame included. */
        STARTED,
        /** Speech has ended, {@link #trailingSilence} ago, that frame included. */
        STOPPED
    }

    private static final double VOTE_BEGINS_DB = 2;
    private static final double VOTE_SPAN_DB = 5;
    private static final double ATTACK = 0.45;
    private static final double RELEASE = 0.15;
    private static final double MAJORITY = 0.5;

    private final NoiseFloor floor = new NoiseFloor();
    private final ToneGuard tones = new ToneGuard();
    private final double gate;
    private final double startAt;
    private final double stopBelow;
    private final int startFrames;
    private final int stopFrames;

    private double confidence;
    private boolean speaking;
    private int voiced;
    private int run;
    private int silent;
    private int doubtful;

    /**
     * A detector that has heard nothing yet.
     *
     * @param config thresholds and times
     */
    public EnergyDetector(EnergyVadConfig config) {
        gate = config.gateDbfs();
        startAt = config.confidenceThreshold();
        stopBelow = config.confidenceThreshold() / 2;
        startFrames = Frames.atLeast(config.startMs());
        stopFrames = Frames.atLeast(config.stopMs());
    }

    /**
     * Takes the next frame. Allocates nothing.
     *
     * @param frame {@link #FRAME_SAMPLES} samples at {@link #SAMPLE_RATE}
     * @return what it brought
     */
    public Verdict accept(short[] frame) {
        double vote = vote(frame);
        confidence += (vote > confidence ? ATTACK : RELEASE) * (vote - confidence);
        count(vote >= MAJORITY);
        return speaking ? stopped() : started();
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
        return Frames.duration(run);
    }

    /**
     * After {@link Verdict#STOPPED}: how long ago the speech ended.
     *
     * @return whole frames
     */
    public Duration trailingSilence() {
        return Frames.duration(silent);
    }

    private double vote(short[] frame) {
        double level = Level.dbfs(frame);
        double background = floor.follow(level, speaking);
        boolean tone = tones.isTone(frame);
        if (tone || level < gate) {
            return 0;
        }
        return Math.clamp((level - background - VOTE_BEGINS_DB) / VOTE_SPAN_DB, 0, 1);
    }

    /** A closure within a word, such as a p or a t, interrupts the voice but not the run. */
    private void count(boolean voice) {
        if (voice) {
            voiced++;
        } else if (confidence < startAt) {
            voiced = 0;
            run = -1;
        }
        run++;
        silent = voice ? 0 : silent + 1;
        doubtful = confidence < stopBelow ? doubtful + 1 : 0;
    }

    private Verdict started() {
        if (silent > 0 || confidence < startAt || voiced < startFrames) {
            return Verdict.NOTHING;
        }
        speaking = true;
        return Verdict.STARTED;
    }

    private Verdict stopped() {
        if (doubtful < stopFrames) {
            return Verdict.NOTHING;
        }
        speaking = false;
        return Verdict.STOPPED;
    }
}
