package dev.patchbay.plugin.webrtcvad.detector;

/**
 * One opinion on each frame of a call, in order.
 *
 * <p><b>Threads.</b> One at a time.
 */
public interface Votes extends AutoCloseable {
    /** Everything may be speech: its level decides alone. */
    Votes BY_LEVEL_ALONE = _ -> 1;

    /**
     * Takes the next frame. Allocates nothing.
     *
     * @param frame {@link SpeechDetector#FRAME_SAMPLES} samples at {@link SpeechDetector#SAMPLE_RATE}; not changed
     * @return 0 for no speech to 1 for speech
     */
    double of(short[] frame);

    /** The call is over. */
    @Override
    default void close() {}
}
