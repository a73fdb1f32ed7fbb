package dev.patchbay.plugin.webrtcvad.detector;

/** What a frame brought. Speech is what somebody says; the voice in it comes and goes. */
public enum Verdict {
    /** Nothing that was not so before. */
    NOTHING,
    /** Speech has begun, {@link SpeechDetector#preroll} ago, that frame included. */
    STARTED,
    /** Within speech there has been no voice for {@link SpeechDetector#silence}, that frame included. */
    PAUSED,
    /** The voice is back, since {@link SpeechDetector#voice}, and the speech goes on. */
    RESUMED,
    /** Speech has ended, {@link SpeechDetector#silence} ago, that frame included. */
    STOPPED
}
