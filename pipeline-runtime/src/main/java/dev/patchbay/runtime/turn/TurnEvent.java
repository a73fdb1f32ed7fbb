package dev.patchbay.runtime.turn;

/** What turn-taking hears of. */
public sealed interface TurnEvent {
    /** Who heard the caller's voice. */
    enum Source {
        /** The session's detector. */
        DETECTOR,
        /** A stage whose provider detects turns itself. */
        PROVIDER
    }

    /**
     * Somebody at the caller's end speaks.
     *
     * @param source who says so
     * @param agoMs how long ago that began
     */
    record SpeechStarted(Source source, long agoMs) implements TurnEvent {}

    /**
     * There is no voice at the moment, in speech that has started.
     *
     * @param source who says so
     * @param agoMs how long ago it ended
     */
    record SpeechPaused(Source source, long agoMs) implements TurnEvent {}

    /**
     * The voice is back after {@link SpeechPaused}.
     *
     * @param source who says so
     * @param agoMs how long ago it came back
     */
    record SpeechResumed(Source source, long agoMs) implements TurnEvent {}

    /**
     * The caller's end is silent.
     *
     * @param source who says so
     * @param agoMs how long ago the speech ended
     */
    record SpeechStopped(Source source, long agoMs) implements TurnEvent {}

    /** The provider judges that the caller has finished. */
    record ProviderTurnEnded() implements TurnEvent {}

    /** The provider takes that back. */
    record ProviderTurnResumed() implements TurnEvent {}

    /** The first sample of an utterance went to the wire. */
    record AgentStarted() implements TurnEvent {}

    /** The last sample of all that the agent had to say went to the wire. */
    record AgentStopped() implements TurnEvent {}

    /** The caller pressed a key. */
    record KeyPressed() implements TurnEvent {}

    /** The agent's provider is lost: nobody can be expected to answer. */
    record AgentLost() implements TurnEvent {}

    /** The agent's provider is there again. */
    record AgentBack() implements TurnEvent {}

    /** The moment that the state asked to be woken at has come. */
    record TimeUp() implements TurnEvent {}
}
