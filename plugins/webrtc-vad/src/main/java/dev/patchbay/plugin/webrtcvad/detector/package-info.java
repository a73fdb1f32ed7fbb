/**
 * How speech is told from what else is on a line, free of any session: votes of each frame, multiplied by what the level
 * lets pass, smoothed into a confidence, and counted into a beginning and an end. The door is
 * {@link dev.patchbay.plugin.webrtcvad.detector.SpeechDetector}.
 */
@NullMarked
package dev.patchbay.plugin.webrtcvad.detector;

import org.jspecify.annotations.NullMarked;
