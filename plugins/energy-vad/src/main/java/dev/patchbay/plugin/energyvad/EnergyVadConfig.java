package dev.patchbay.plugin.energyvad;

import dev.patchbay.api.config.Setting;

/**
 * The settings of the {@code energy} detector. The defaults suit a telephone caller at any usual level.
 *
 * @param confidenceThreshold 0 to 1; speech ends below half of it
 * @param energyThreshold dBFS when negative, the root mean square of 16-bit samples when positive, 0 for none
 * @param floorDbfs dBFS; takes part while {@code energyThreshold} is 0
 * @param startMs milliseconds
 * @param stopMs milliseconds
 */
public record EnergyVadConfig(
        @Setting(
                value = "How sure the detector must be that somebody speaks, 0 to 1. Higher misses more, lower"
                        + " starts on noise.",
                fallback = "0.6",
                min = 0.1,
                max = 0.95)
        double confidenceThreshold,

        @Setting(
                value = "Fixed gate below which nothing counts as speech. Negative: dBFS. Positive: RMS of 16-bit"
                        + " samples, so 1500 is -26.8 dBFS, as loud as an average caller. 0: adaptive only.",
                fallback = "0",
                min = -90,
                max = 32767)
        double energyThreshold,

        @Setting(
                value = "Frames softer than this, in dBFS, are never speech, however quiet the line. Replaced by"
                        + " energy_threshold when that is set.",
                fallback = "-55",
                min = -90,
                max = 0)
        double floorDbfs,

        @Setting(
                value = "How long speech must last before it counts, in milliseconds. Below 60, clicks and the"
                        + " onset of tones count too.",
                fallback = "60",
                min = 20,
                max = 1000)
        int startMs,

        @Setting(
                value = "How long the detector must be sure of silence before speech has ended, in milliseconds."
                        + " It takes about 150 ms more to be sure.",
                fallback = "200",
                min = 20,
                max = 5000)
        int stopMs) {
    private static final double FULL_SCALE = 32_768;

    /**
     * The level below which no frame is speech.
     *
     * @return dBFS, 0 or less
     */
    double gateDbfs() {
        if (energyThreshold == 0) {
            return floorDbfs;
        }
        return energyThreshold < 0 ? energyThreshold : 20 * Math.log10(energyThreshold / FULL_SCALE);
    }
}
