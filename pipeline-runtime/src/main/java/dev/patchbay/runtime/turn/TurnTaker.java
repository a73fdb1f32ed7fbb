package dev.patchbay.runtime.turn;

import static dev.patchbay.runtime.turn.TurnAction.CALLER_STARTED;
import static dev.patchbay.runtime.turn.TurnAction.CALLER_STOPPED;
import static dev.patchbay.runtime.turn.TurnAction.HOLD;
import static dev.patchbay.runtime.turn.TurnAction.INTERRUPT;
import static dev.patchbay.runtime.turn.TurnAction.RESUME;
import static dev.patchbay.runtime.turn.TurnState.NEVER;

import dev.patchbay.runtime.turn.TurnState.Caller;
import java.util.List;
import java.util.stream.Stream;

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

        /** These actions, then one more. */
        private Step with(TurnState next, TurnAction action) {
            return then(Step.of(next, action));
        }

        private Step then(Step next) {
            return new Step(
                    next.state,
                    Stream.concat(actions.stream(), next.actions.stream()).toList());
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
            case TurnEvent.SpeechPaused _, TurnEvent.SpeechResumed _ -> Step.of(state);
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
                : speaking(Step.of(state.caller(Caller.SPEAKING, NEVER)));
    }

    /** The caller has the turn: the stages hear of it once. */
    private static Step speaking(Step step) {
        return step.state().told() ? step : step.with(step.state().told(true), CALLER_STARTED);
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
            return speaking(Step.of(state.interrupted(now).caller(Caller.SPEAKING, NEVER), INTERRUPT));
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
            case SPEAKING -> Step.of(pausing(state.silence(since)));
        };
    }

    private TurnState pausing(TurnState state) {
        return state.caller(
                Caller.PAUSING, rules.providerLeads() ? NEVER : state.silenceSince() + rules.silenceDurationMs());
    }

    /** No interruption. It may still be the end of a turn that the agent spoke into. */
    private Step cough(TurnState state) {
        return released(state.told() ? pausing(state) : state.caller(Caller.SILENT, NEVER));
    }

    private static Step released(TurnState state) {
        return state.held() ? Step.of(state.held(false), RESUME) : Step.of(state);
    }

    private Step timeUp(TurnState state, long now) {
        return switch (state.caller()) {
            case SILENT, SPEAKING -> Step.of(state.caller(state.caller(), NEVER));
            case DOUBTFUL -> doubt(state, now);
            case PAUSING -> turnEnded(state);
        };
    }

    private static Step turnEnded(TurnState state) {
        if (state.caller() == Caller.SILENT) {
            return Step.of(state);
        }
        var step = released(state.caller(Caller.SILENT, NEVER));
        return step.with(step.state().told(false), CALLER_STOPPED);
    }

    /** The agent begins while the caller speaks: the caller's speech has to prove itself again. */
    private Step agentStarted(TurnState state, long now) {
        return state.caller() == Caller.SPEAKING ? overAgent(state, now) : Step.of(state);
    }

    /** A pause that was meant for the utterance that has just ended must not last into the next. */
    private Step agentStopped(TurnState state, long now) {
        var step = released(state);
        return state.caller() == Caller.DOUBTFUL ? step.then(doubt(step.state(), now)) : step;
    }
}
