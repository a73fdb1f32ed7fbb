package dev.patchbay.runtime.turn;

import dev.patchbay.runtime.turn.TurnEvent.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides who speaks. Interruption is hold, then flush: at the first sign of speech over the agent playout pauses; if the
 * speech lasts, the agent is cut off; if not, playout goes on where it stopped.
 *
 * <p>An event changes what is known, and nothing else; then the {@linkplain Transition#TABLE table} is followed as far as
 * it leads. Pure: no clock, no threads. Whoever calls it brings the time, and calls again with {@link TurnEvent.TimeUp}
 * when {@link TurnState#wakeAt()} has come.
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
    public record Step(TurnState state, List<TurnAction> actions) {}

    /**
     * Takes one event.
     *
     * @param before the state as it was
     * @param event what happened
     * @param now milliseconds on the media clock, never less than before
     * @return what follows
     */
    public Step next(TurnState before, TurnEvent event, long now) {
        var actions = new ArrayList<TurnAction>();
        var state = observed(before, event, now);
        var happened = event;
        for (var way = due(state, happened, now); way.isPresent(); way = due(state, happened, now)) {
            state = taken(state, way.get(), now, actions);
            happened = new TurnEvent.TimeUp(); // what happened once moves the turn once
        }
        return new Step(state.wake(wakeAt(state, now)), List.copyOf(actions));
    }

    private TurnState observed(TurnState state, TurnEvent event, long now) {
        return switch (event) {
            case TurnEvent.SpeechStarted(Source source, long ago) ->
                state.with(source, state.voice(source).started(now - ago));
            case TurnEvent.SpeechPaused(Source source, long ago) ->
                state.with(source, state.voice(source).paused(now - ago));
            case TurnEvent.SpeechResumed(Source source, long ago) ->
                state.with(source, state.voice(source).resumed(now - ago));
            case TurnEvent.SpeechStopped(Source source, long ago) ->
                state.with(source, state.voice(source).stopped(now - ago));
            case TurnEvent.ProviderTurnEnded _, TurnEvent.TimeUp _ -> state;
            case TurnEvent.ProviderTurnResumed _ ->
                state.with(Source.PROVIDER, state.provider().started(now));
            case TurnEvent.AgentStarted _ ->
                state.with(state.agent().started(now)).with(state.watch().agentActive(now));
            case TurnEvent.AgentStopped _ ->
                state.with(state.agent().stopped(now)).with(state.watch().agentActive(now));
            case TurnEvent.AgentLost _ -> state.with(state.watch().excused(true, now));
            case TurnEvent.AgentBack _ -> state.with(state.watch().excused(false, now));
            case TurnEvent.KeyPressed _ -> state.with(state.watch().callerActive(now));
        };
    }

    private Optional<Transition> due(TurnState state, TurnEvent event, long now) {
        var evidence = new Evidence(rules, state, event);
        return Transition.TABLE.stream()
                .filter(row -> row.from() == state.caller() && row.cause().moment(evidence) <= now)
                .findFirst();
    }

    /** The moment at which some row may be taken though nothing happens until then. */
    private long wakeAt(TurnState state, long now) {
        var evidence = new Evidence(rules, state, new TurnEvent.TimeUp());
        long next = Transition.TABLE.stream()
                .filter(row -> row.from() == state.caller())
                .mapToLong(row -> row.cause().moment(evidence))
                .filter(moment -> moment > now)
                .min()
                .orElse(Evidence.NOT_YET);
        return next == Evidence.NOT_YET ? TurnState.NEVER : next;
    }

    private TurnState taken(TurnState state, Transition way, long now, List<TurnAction> actions) {
        var next = state.with(way.to());
        if (way.cause() == Cause.COUGH) {
            next = forgotten(next, rules.sign());
        }
        for (var action : way.actions()) {
            boolean news = switch (action) {
                case CALLER_STARTED -> !next.told();
                case CALLER_STOPPED -> next.told();
                case HOLD, RESUME, INTERRUPT, ASK, SAY_GOODBYE, HANG_UP -> true;
            };
            if (news) {
                actions.add(action);
            }
            next = done(next, action, now);
        }
        return next;
    }

    private TurnState done(TurnState state, TurnAction action, long now) {
        var watch = state.watch();
        return switch (action) {
            case HOLD, RESUME -> state;
            case INTERRUPT -> state.with(state.agent().interrupted(now)).with(watch.agentActive(now));
            case CALLER_STARTED -> state.told(true).with(watch.callerActive(now));
            case CALLER_STOPPED -> forgotten(state.told(false).with(watch.callerFinished(now)), rules.leading());
            case ASK -> state.with(watch.asking(now));
            case SAY_GOODBYE -> state.with(watch.leaving(now));
            case HANG_UP -> state.with(Watchdog.over());
        };
    }

    private static TurnState forgotten(TurnState state, Source source) {
        return state.with(source, state.voice(source).forgotten());
    }
}
