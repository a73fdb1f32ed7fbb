package dev.patchbay.emulator.deepgram.scenario;

/** What becomes of a flush that is one too many in 60 s, after the warning. */
public enum OverFlush {
    /** Nothing: no audio and no {@code Flushed}; its text waits for the next flush. */
    IGNORE,
    /** It is done once there is room in the 60 s. */
    DELAY
}
