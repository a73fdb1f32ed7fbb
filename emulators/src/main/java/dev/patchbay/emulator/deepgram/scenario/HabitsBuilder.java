package dev.patchbay.emulator.deepgram.scenario;

/** Puts {@link Habits} together, from the usual ones on. One thread. */
public final class HabitsBuilder {
    private AudioDone audioDone;
    private boolean agentThinking;
    private boolean latencyReport;
    private boolean keepAliveCounts;
    private int clientTimeoutMs;
    private boolean promptAppends;
    private boolean bareRefusals;
    private boolean oddChunks;
    private int serverFunctionMs;
    private int sessionMs;

    HabitsBuilder(Habits from) {
        audioDone = from.audioDone();
        agentThinking = from.agentThinking();
        latencyReport = from.latencyReport();
        keepAliveCounts = from.keepAliveCounts();
        clientTimeoutMs = from.clientTimeoutMs();
        promptAppends = from.promptAppends();
        bareRefusals = from.bareRefusals();
        oddChunks = from.oddChunks();
        serverFunctionMs = from.serverFunctionMs();
        sessionMs = from.sessionMs();
    }

    /**
     * Chooses the end of answers.
     *
     * @param when when {@code AgentAudioDone} is sent
     * @return this
     */
    public HabitsBuilder audioDone(AudioDone when) {
        audioDone = when;
        return this;
    }

    /**
     * Has the agent say that it thinks.
     *
     * @param sent whether {@code AgentThinking} is sent before each answer
     * @return this
     */
    public HabitsBuilder agentThinking(boolean sent) {
        agentThinking = sent;
        return this;
    }

    /**
     * Has the agent say how long it took.
     *
     * @param sent whether {@code LatencyReport} is sent with each answer
     * @return this
     */
    public HabitsBuilder latencyReport(boolean sent) {
        latencyReport = sent;
        return this;
    }

    /**
     * Says what a sign of life is worth.
     *
     * @param counts whether a {@code KeepAlive} puts off the timeout as audio does
     * @return this
     */
    public HabitsBuilder keepAliveCounts(boolean counts) {
        keepAliveCounts = counts;
        return this;
    }

    /**
     * Limits silence.
     *
     * @param ms how long the server waits for audio, and for the settings, ms
     * @return this
     */
    public HabitsBuilder clientTimeoutMs(int ms) {
        clientTimeoutMs = ms;
        return this;
    }

    /**
     * Says what becomes of a prompt.
     *
     * @param appends whether {@code UpdatePrompt} adds to the prompt; else it replaces it
     * @return this
     */
    public HabitsBuilder promptAppends(boolean appends) {
        promptAppends = appends;
        return this;
    }

    /**
     * Leaves the message out of refusals.
     *
     * @param bare whether {@code InjectionRefused} comes without a message
     * @return this
     */
    public HabitsBuilder bareRefusals(boolean bare) {
        bareRefusals = bare;
        return this;
    }

    /**
     * Cuts audio in odd places.
     *
     * @param odd whether audio is cut in the middle of samples
     * @return this
     */
    public HabitsBuilder oddChunks(boolean odd) {
        oddChunks = odd;
        return this;
    }

    /**
     * Lets functions of the server take time.
     *
     * @param ms how long a function of the server's own takes, ms
     * @return this
     */
    public HabitsBuilder serverFunctionMs(int ms) {
        serverFunctionMs = ms;
        return this;
    }

    /**
     * Limits a session.
     *
     * @param ms how long a session lasts before the clock is scaled, ms
     * @return this
     */
    public HabitsBuilder sessionMs(int ms) {
        sessionMs = ms;
        return this;
    }

    /** {@return the habits} */
    public Habits build() {
        return new Habits(
                audioDone,
                agentThinking,
                latencyReport,
                keepAliveCounts,
                clientTimeoutMs,
                promptAppends,
                bareRefusals,
                oddChunks,
                serverFunctionMs,
                sessionMs);
    }
}
