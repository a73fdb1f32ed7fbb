package dev.patchbay.emulator.deepgram.scenario;

/**
 * What the service does one way today and another way tomorrow.
 *
 * @param audioDone when {@code AgentAudioDone} is sent
 * @param agentThinking whether {@code AgentThinking} is sent before each answer
 * @param latencyReport whether {@code LatencyReport} is sent with each answer
 * @param keepAliveCounts whether a {@code KeepAlive} puts off {@code CLIENT_MESSAGE_TIMEOUT} as audio does
 * @param clientTimeoutMs how long it waits for audio, and for the settings, ms
 * @param promptAppends whether {@code UpdatePrompt} adds to the prompt; else it replaces it
 * @param bareRefusals whether {@code InjectionRefused} comes without a message
 * @param oddChunks whether audio is cut in the middle of samples
 * @param serverFunctionMs how long a function of the server's own takes, ms
 * @param sessionMs how long a session lasts before the clock is scaled, ms
 */
public record Habits(
        AudioDone audioDone,
        boolean agentThinking,
        boolean latencyReport,
        boolean keepAliveCounts,
        int clientTimeoutMs,
        boolean promptAppends,
        boolean bareRefusals,
        boolean oddChunks,
        int serverFunctionMs,
        int sessionMs) {
    /** What holds unless the scenario says otherwise. */
    public static final Habits DEFAULT =
            new Habits(AudioDone.USUAL, false, true, true, 10_000, false, false, false, 200, 7_200_000);

    /** Checks the ranges. */
    public Habits {
        Checks.within("client_timeout_ms", clientTimeoutMs, 1, 3_600_000);
        Checks.within("server_function_ms", serverFunctionMs, 0, 600_000);
        Checks.within("session_ms", sessionMs, 1, 86_400_000);
    }

    /** {@return a builder that begins with the usual habits} */
    public static HabitsBuilder builder() {
        return new HabitsBuilder(DEFAULT);
    }

    /**
     * The same habits with another end of answers.
     *
     * @param when {@code AgentAudioDone} is sent
     * @return the habits
     */
    public Habits withAudioDone(AudioDone when) {
        return new HabitsBuilder(this).audioDone(when).build();
    }
}
