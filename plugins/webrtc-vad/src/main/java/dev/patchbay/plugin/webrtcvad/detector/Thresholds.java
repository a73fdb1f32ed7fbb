package dev.patchbay.plugin.webrtcvad.detector;

/**
 * What it takes for a {@link SpeechDetector} to say that somebody speaks.
 *
 * @param confidence 0 to 1; speech ends below half of it
 * @param gateDbfs no frame below it is speech; dBFS
 * @param startMs how long speech must last, in milliseconds
 * @param stopMs how long silence must last, in milliseconds
 * @param whileAgentSpeaks what changes then
 */
public record Thresholds(
        double confidence, double gateDbfs, int startMs, int stopMs, WhileAgentSpeaks whileAgentSpeaks) {
    private static final double FULL_SCALE = 32_768;
    private static final double GREATEST_CONFIDENCE = 0.95;

    /**
     * What changes while the caller hears the agent, whose echo may come back.
     *
     * @param moreConfidence added to the confidence
     * @param startMs takes the place of the usual one where it is more, in milliseconds
     * @param echoMarginDb how far a frame must be above a learnt echo, in dB; 0 to learn none
     */
    public record WhileAgentSpeaks(double moreConfidence, int startMs, double echoMarginDb) {}

    /**
     * The level below which no frame is speech.
     *
     * @param energyThreshold dBFS when negative, the root mean square of 16-bit samples when positive, 0 for none
     * @param floorDbfs what counts when that is none, in dBFS
     * @return dBFS, 0 or less
     */
    public static double gate(double energyThreshold, double floorDbfs) {
        if (energyThreshold == 0) {
            return floorDbfs;
        }
        return energyThreshold < 0 ? energyThreshold : 20 * Math.log10(energyThreshold / FULL_SCALE);
    }

    double confidence(boolean agentSpeaks) {
        return agentSpeaks
                ? Math.max(confidence, Math.min(GREATEST_CONFIDENCE, confidence + whileAgentSpeaks.moreConfidence()))
                : confidence;
    }

    int startFrames(boolean agentSpeaks) {
        return Frames.atLeast(agentSpeaks ? Math.max(startMs, whileAgentSpeaks.startMs()) : startMs);
    }
}
