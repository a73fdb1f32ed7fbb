package dev.patchbay.runtime.turn;

import dev.patchbay.runtime.turn.TurnEvent.Source;

/**
 * Where turn-taking stands. Times are milliseconds on the media clock; {@link #NEVER} stands for none.
 *
 * @param caller what the caller is doing, as far as is decided
 * @param detector the caller's voice as the detector hears it
 * @param provider the caller's voice as the provider hears it
 * @param agent the agent's voice
 * @param told whether the stages know of the caller's turn: they heard that it began, and not yet that it ended
 * @param watch how long nothing has been said
 * @param wakeAt when the state wants {@link TurnEvent.TimeUp}
 */
public record TurnState(
        Caller caller, Voice detector, Voice provider, AgentVoice agent, boolean told, Watchdog watch, long wakeAt) {
    /** No such moment: it lies before all others. */
    public static final long NEVER = Long.MIN_VALUE / 2;

    /** What the caller is doing. */
    public enum Caller {
        /** Nothing that counts. */
        SILENT,
        /** There is speech that does not count yet: it may be an echo, or the agent is protected. */
        GUARDED,
        /** Playout is paused: this is a cough or an interruption. */
        HELD,
        /** The caller has the turn. */
        SPEAKING,
        /** The caller paused; the turn ends if it lasts. */
        PAUSING
    }

    /** The beginning of a call, which wants to be woken at once: nobody may ever say anything. */
    public static final TurnState INITIAL =
            new TurnState(Caller.SILENT, Voice.SILENT, Voice.SILENT, AgentVoice.SILENT, false, Watchdog.START, 0);

    /** {@return how often the caller has been asked for a sign of life since the last one} */
    public int asked() {
        return watch.asked();
    }

    /** {@return whether playout is paused} */
    public boolean held() {
        return caller == Caller.HELD;
    }

    /** {@return whether the agent is being played} */
    public boolean agentSpeaking() {
        return agent.speaking();
    }

    /**
     * When the speech began that made the caller's turn.
     *
     * @param rules whose word counts
     * @return milliseconds on the media clock; {@link #NEVER} without speech
     */
    public long speechSince(TurnRules rules) {
        return voice(rules.leading()).since();
    }

    Voice voice(Source source) {
        return switch (source) {
            case DETECTOR -> detector;
            case PROVIDER -> provider;
        };
    }

    TurnState with(Source source, Voice voice) {
        return switch (source) {
            case DETECTOR -> new TurnState(caller, voice, provider, agent, told, watch, wakeAt);
            case PROVIDER -> new TurnState(caller, detector, voice, agent, told, watch, wakeAt);
        };
    }

    TurnState with(Caller next) {
        return new TurnState(next, detector, provider, agent, told, watch, wakeAt);
    }

    TurnState with(AgentVoice voice) {
        return new TurnState(caller, detector, provider, voice, told, watch, wakeAt);
    }

    TurnState with(Watchdog next) {
        return new TurnState(caller, detector, provider, agent, told, next, wakeAt);
    }

    TurnState told(boolean now) {
        return new TurnState(caller, detector, provider, agent, now, watch, wakeAt);
    }

    TurnState wake(long at) {
        return new TurnState(caller, detector, provider, agent, told, watch, at);
    }
}
