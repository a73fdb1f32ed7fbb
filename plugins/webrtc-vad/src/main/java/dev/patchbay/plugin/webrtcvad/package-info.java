/**
 * Two speech detectors, {@code webrtc} and {@code energy}, which differ in who votes for speech and share the rest. The door
 * is {@link dev.patchbay.plugin.webrtcvad.WebRtcVadPlugin}; the detection itself, free of any session, is
 * {@link dev.patchbay.plugin.webrtcvad.detector.SpeechDetector}.
 */
@NullMarked
package dev.patchbay.plugin.webrtcvad;

import org.jspecify.annotations.NullMarked;
