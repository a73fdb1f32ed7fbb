package dev.patchbay.plugin.webrtcvad.detector;

/**
 * How far the level of a frame lets it be speech: from 2 to 7 dB above the {@linkplain NoiseFloor background} it opens,
 * and it stays shut for {@linkplain ToneGuard tones}, for what is softer than a fixed level, and for what is no louder
 * than the {@linkplain EchoFloor echo} of an agent that speaks. It shuts with the frame in which the sound ends.
 */
final class Gate {
    private static final double OPENS_DB = 2;
    private static final double OPENING_DB = 5;

    private final NoiseFloor floor = new NoiseFloor();
    private final ToneGuard tones = new ToneGuard();
    private final EchoFloor echo;
    private final double leastDbfs;

    Gate(Thresholds thresholds) {
        leastDbfs = thresholds.gateDbfs();
        echo = new EchoFloor(thresholds.whileAgentSpeaks().echoMarginDb());
    }

    /**
     * Takes the next frame.
     *
     * @param inSpeech whether the detector believes that somebody speaks
     * @return 0 for shut to 1 for open
     */
    double opening(short[] frame, boolean inSpeech) {
        double level = Level.dbfs(frame);
        double background = floor.follow(level, inSpeech || echo.agentSpeaks());
        double least = Math.max(leastDbfs, echo.follow(level, background, inSpeech));
        boolean tone = tones.isTone(frame);
        if (tone || level < least) {
            return 0;
        }
        return Math.clamp((level - background - OPENS_DB) / OPENING_DB, 0, 1);
    }

    void agentStarted() {
        echo.agentStarted();
    }

    void agentStopped() {
        echo.agentStopped();
    }
}
