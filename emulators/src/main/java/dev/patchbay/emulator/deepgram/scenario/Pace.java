package dev.patchbay.emulator.deepgram.scenario;

/**
 * How fast the agent is.
 *
 * @param speed how many times faster than it is heard audio is sent, 0.1 to 1000
 * @param deltaMs how much audio one message carries, 20 to 1000 ms
 * @param thinkingMs from the end of a turn to the first words, ms
 * @param wordsPerMinute how fast the voice speaks, 80 to 300
 * @param pitchHz how high the voice is, 50 to 300 Hz
 */
public record Pace(double speed, int deltaMs, int thinkingMs, int wordsPerMinute, int pitchHz) {
    /** What holds unless the scenario says otherwise: four times real time, 100 ms of audio a message. */
    public static final Pace DEFAULT = new Pace(4, 100, 300, 160, 110);

    /** Checks the ranges. */
    public Pace {
        Checks.within("speed", speed, 0.1, 1_000);
        Checks.within("delta_ms", deltaMs, 20, 1_000);
        Checks.within("thinking_ms", thinkingMs, 0, 600_000);
        Checks.within("words_per_minute", wordsPerMinute, 80, 300);
        Checks.within("pitch_hz", pitchHz, 50, 300);
    }

    /**
     * The same pace, but without thinking.
     *
     * @return a pace for tests that don't care
     */
    public Pace prompt() {
        return new Pace(speed, deltaMs, 0, wordsPerMinute, pitchHz);
    }

    /**
     * The same pace with another speed of audio.
     *
     * @param times how many times faster than it is heard
     * @return the pace
     */
    public Pace atSpeed(double times) {
        return new Pace(times, deltaMs, thinkingMs, wordsPerMinute, pitchHz);
    }
}
