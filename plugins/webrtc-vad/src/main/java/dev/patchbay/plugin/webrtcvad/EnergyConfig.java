package dev.patchbay.plugin.webrtcvad;

import dev.patchbay.api.config.Setting;
import dev.patchbay.plugin.webrtcvad.detector.Thresholds;

/**
 * The settings of the {@code energy} detector. The defaults suit a telephone caller at any usual level.
 *
 * @param confidenceThreshold 0 to 1; speech ends below half of it
 * @param energyThreshold dBFS when negative, the root mean square of 16-bit samples when positive, 0 for none
 * @param floorDbfs dBFS; takes part while {@code energyThreshold} is 0
 * @param startMs milliseconds
 * @param stopMs milliseconds
 * @param bargeInConfidence added to {@code confidenceThreshold} while the agent is heard
 * @param bargeInStartMs milliseconds
 * @param echoMarginDb decibels; 0 for no measuring
 */
public record EnergyConfig(
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
    Thresholds thresholds() {
        return new Thresholds(
                confidenceThreshold,
                Thresholds.gate(energyThreshold, floorDbfs),
                startMs,
                stopMs,
                new Thresholds.WhileAgentSpeaks(bargeInConfidence, bargeInStartMs, echoMarginDb));
    }
}
