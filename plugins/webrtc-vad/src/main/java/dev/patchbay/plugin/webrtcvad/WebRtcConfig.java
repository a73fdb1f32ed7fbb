package dev.patchbay.plugin.webrtcvad;

import dev.patchbay.api.config.Setting;
import dev.patchbay.plugin.webrtcvad.detector.Thresholds;
import java.util.Optional;

/**
 * The settings of the {@code webrtc} detector. The defaults suit a telephone caller at any usual level.
 *
 * @param webrtcAggressiveness WebRTC's mode, 0 to 3
 * @param enhancedEnabled false leaves all but the times without effect
 * @param library path of the native code; empty to look for it
 * @param confidenceThreshold 0 to 1; speech ends below half of it
 * @param energyThreshold dBFS when negative, the root mean square of 16-bit samples when positive, 0 for none
 * @param floorDbfs dBFS; takes part while {@code energyThreshold} is 0
 * @param startMs milliseconds
 * @param stopMs milliseconds
 * @param bargeInConfidence added to {@code confidenceThreshold} while the agent is heard
 * @param bargeInStartMs milliseconds
 * @param echoMarginDb decibels; 0 for no measuring
 */
public record WebRtcConfig(
        @Setting(value = "WebRTC's mode, 0 to 3: 0 takes most for a voice, 3 least.", fallback = "1", min = 0, max = 3)
        int webrtcAggressiveness,

        @Setting(
                value = "Whether WebRTC's decisions are weighed with the level over the background, with a guard"
                        + " against tones and over several frames. false: they count as they are, and only"
                        + " webrtc_aggressiveness and the times below take part.",
                fallback = "true")
        boolean enhancedEnabled,

        @Setting("Path of a native library to look into first, libfvad or WebRTC's audio processing 0.2 or newer. The"
                + " first call decides for the process. Without it, or if it does not load, the system's libraries are"
                + " tried, then the plugin's own, then the level decides alone.")
        Optional<String> library,

        @Setting(value = Texts.CONFIDENCE_THRESHOLD, fallback = "0.6", min = 0.1, max = 0.95)
        double confidenceThreshold,

        @Setting(value = Texts.ENERGY_THRESHOLD, fallback = "0", min = -90, max = 32767)
        double energyThreshold,

        @Setting(value = Texts.FLOOR_DBFS, fallback = "-55", min = -90, max = 0)
        double floorDbfs,

        @Setting(value = Texts.START_MS, fallback = "60", min = 20, max = 1000)
        int startMs,

        @Setting(value = Texts.STOP_MS, fallback = "200", min = 20, max = 5000)
        int stopMs,

        @Setting(value = Texts.BARGE_IN_CONFIDENCE, fallback = "0.1", min = 0, max = 0.85)
        double bargeInConfidence,

        @Setting(value = Texts.BARGE_IN_START_MS, fallback = "80", min = 20, max = 1000)
        int bargeInStartMs,

        @Setting(value = Texts.ECHO_MARGIN_DB, fallback = "6", min = 0, max = 30)
        double echoMarginDb) {
    /** Checks that a path is one. */
    public WebRtcConfig {
        if (library.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException(
                    "library is blank; write the path of a native library, or remove the key");
        }
    }

    Thresholds thresholds() {
        return new Thresholds(
                confidenceThreshold,
                Thresholds.gate(energyThreshold, floorDbfs),
                startMs,
                stopMs,
                new Thresholds.WhileAgentSpeaks(bargeInConfidence, bargeInStartMs, echoMarginDb));
    }
}
