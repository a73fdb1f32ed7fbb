package dev.patchbay.runtime.turn;

import static dev.patchbay.runtime.turn.TurnAction.CALLER_STARTED;
import static dev.patchbay.runtime.turn.TurnAction.CALLER_STOPPED;
import static dev.patchbay.runtime.turn.TurnAction.HOLD;
import static dev.patchbay.runtime.turn.TurnAction.INTERRUPT;
import static dev.patchbay.runtime.turn.TurnAction.RESUME;
import static dev.patchbay.runtime.turn.TurnState.NEVER;

import dev.patchbay.runtime.turn.TurnState.Caller;
import java.util.List;

/**
 * Decides who speaks. Interruption is hold, then flush: at the first sign of speech over the agent playout pauses; if the
 * speech lasts, the agent is cut off; if not, playout goes on where it stopped.
 *
 * <p>Pure: no clock, no threads. Whoever calls it brings the time, and calls again with {@link TurnEvent.TimeUp} when
 * {@link TurnState#wakeAt()} has come.
 */
public final class TurnTaker {
    private final TurnRules rules;

    /**
     * A turn-taker.
     *
     * @param rules its settings
     */
    public TurnTaker(TurnRules rules) {
        this.rules = rules;
    }

    /**
     * What follows.
     *
     * @param state from now on
     * @param actions to do now, in order
     */
    public record Step(TurnState state, List<TurnAction> actions) {
        static Step of(TurnState state, TurnAction... actions) {
            return new Step(state, List.of(actions));
        }
    }

    /**
     * Takes one event.
     *
     * @param state as it was
     * @param event what happened
     * @param now milliseconds on the media clock, never less than before
     * @return what follows
     */
    public Step next(TurnState state, TurnEvent event, long now) {
        return switch (event) {
            case TurnEvent.SpeechStarted(long ago) -> speechStarted(state, now, now - ago);
            case TurnEvent.SpeechStopped(long ago) -> speechStopped(state, now - ago);
            case TurnEvent.ProviderTurnEnded() -> turnEnded(state);
            case TurnEvent.ProviderTurnResumed() -> Step.of(state);
            case TurnEvent.AgentStarted() -> agentStarted(state.agentFrom(now), now);
            case TurnEvent.AgentStopped() -> agentStopped(state.agentUntil(now), now);
            case TurnEvent.TimeUp() ->
                now < state.wakeAt() || state.wakeAt() == NEVER ? Step.of(state) : timeUp(state, now);
        };
    }

    private Step speechStarted(TurnState state, long now, long since) {
        return switch (state.caller()) {
            case SILENT -> doubt(state.speech(since), now);
            case DOUBTFUL, SPEAKING -> Step.of(state);
            case PAUSING ->
                state.agentSpeaking()
                        ? doubt(state.speech(since), now)
                        : Step.of(state.speech(since).caller(Caller.SPEAKING, NEVER));
        };
    }

    /** Speech has begun, and it is not yet decided what it is. */
    private Step doubt(TurnState state, long now) {
        if (state.agentSpeaking()) {
            return overAgent(state.caller(Caller.DOUBTFUL, NEVER), now);
        }
        long echoUntil = state.agentUntil() + rules.postTtsEndProtectionMs();
        return now < echoUntil
                ? Step.of(state.caller(Caller.DOUBTFUL, echoUntil))
                : Step.of(state.caller(Caller.SPEAKING, NEVER), CALLER_STARTED);
    }

    /** Waits out the protection, then holds, then waits until the speech has lasted. */
    private Step overAgent(TurnState state, long now) {
        if (!rules.bargeIn()) {
            return Step.of(state.caller(Caller.DOUBTFUL, NEVER));
        }
        long protectedUntil = protectedUntil(state);
        if (now < protectedUntil) {
            return Step.of(state.caller(Caller.DOUBTFUL, protectedUntil));
        }
        long realAt = state.speechSince() + rules.minMs();
        if (now >= realAt) {
            return Step.of(state.interrupted(now).caller(Caller.SPEAKING, NEVER), INTERRUPT, CALLER_STARTED);
        }
        var waiting = state.caller(Caller.DOUBTFUL, realAt);
        return state.held() ? Step.of(waiting) : Step.of(waiting.held(true), HOLD);
    }

    private long protectedUntil(TurnState state) {
        int initial = state.agentRuns() == 1
                ? Math.max(rules.greetingProtectionMs(), rules.initialProtectionMs())
                : rules.initialProtectionMs();
        return Math.max(state.agentSince() + initial, state.interruptedAt() + rules.cooldownMs());
    }

    private Step speechStopped(TurnState state, long since) {
        return switch (state.caller()) {
            case SILENT, PAUSING -> Step.of(state);
            case DOUBTFUL -> cough(state.silence(since));
            case SPEAKING ->
                Step.of(state.silence(since)
                        .caller(Caller.PAUSING, rules.providerLeads() ? NEVER : since + rules.silenceDurationMs()));
        };
    }

    private static Step cough(TurnState state) {
        var silent = state.caller(Caller.SILENT, NEVER);
        return state.held() ? Step.of(silent.held(false), RESUME) : Step.of(silent);
    }

    private Step timeUp(TurnState state, long now) {
        return switch (state.caller()) {
            case SILENT, SPEAKING -> Step.of(state.caller(state.caller(), NEVER));
            case DOUBTFUL -> doubt(state, now);
            case PAUSING -> turnEnded(state);
        };
    }

    private static Step turnEnded(TurnState state) {
        return state.caller() == Caller.SILENT
                ? Step.of(state)
                : Step.of(state.caller(Caller.SILENT, NEVER), CALLER_STOPPED);
    }

    /** The agent begins while the caller speaks: the caller's speech has to prove itself again. */
    private Step agentStarted(TurnState state, long now) {
        return state.caller() == Caller.SPEAKING ? overAgent(state, now) : Step.of(state);
    }

    private Step agentStopped(TurnState state, long now) {
        return state.caller() == Caller.DOUBTFUL ? doubt(state, now) : Step.of(state);
    }
}
