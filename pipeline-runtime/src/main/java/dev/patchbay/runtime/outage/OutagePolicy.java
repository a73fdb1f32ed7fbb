package dev.patchbay.runtime.outage;

import dev.patchbay.runtime.outage.OutageState.Phase;
import java.util.List;

/**
 * Decides what a caller hears of a provider's outage. While providers are lost the caller is told to wait, once an outage
 * and in nobody's words; when one has failed for good the caller is told so, hears that to its end, and the call is over.
 *
 * <p>Pure: no clock, no threads. Whoever calls it brings the time, and calls again with {@link OutageEvent.TimeUp} when
 * {@link #wakeAt} has come.
 */
public final class OutagePolicy {
    /** No such moment. */
    public static final long NEVER = Long.MAX_VALUE;

    /** How long a stand-in that says nothing is waited for. */
    static final long NO_FAREWELL_MS = 5_000;

    /** How long after the farewell's last sample the call ends: more of it may come. */
    static final long AFTER_FAREWELL_MS = 1_000;

    private final OutageRules rules;

    /**
     * A policy.
     *
     * @param rules what the caller is told
     */
    public OutagePolicy(OutageRules rules) {
        this.rules = rules;
    }

    /**
     * What follows.
     *
     * @param state from now on
     * @param actions to do now, in order
     */
    public record Step(OutageState state, List<OutageAction> actions) {}

    /**
     * Takes one event.
     *
     * @param before the state as it was
     * @param event what happened
     * @param now milliseconds on the media clock, never less than before
     * @return what follows
     */
    public Step next(OutageState before, OutageEvent event, long now) {
        var step = observed(before, event, now);
        var state = step.state();
        if (now < wakeAt(state)) {
            return step;
        }
        return state.phase() == Phase.GOING_ON
                ? new Step(state.waiting(), List.of(OutageAction.SAY_WAITING))
                : over(state, now);
    }

    private Step observed(OutageState state, OutageEvent event, long now) {
        return switch (event) {
            case OutageEvent.Lost(String provider) -> nothing(state.lost(provider, now));
            case OutageEvent.Back(String provider) -> nothing(state.back(provider));
            case OutageEvent.Failed _ -> failed(state, now);
            case OutageEvent.StandInFailed _ -> standInFailed(state.withoutStandIn(), now);
            case OutageEvent.Speaking _ -> nothing(state.heard(true, now));
            case OutageEvent.Silent _ -> nothing(state.heard(false, now));
            case OutageEvent.FarewellStarted _ ->
                nothing(
                        state.phase() == Phase.FAREWELL_DUE || state.phase() == Phase.FAREWELL_HEARD
                                ? state.in(Phase.FAREWELL, now)
                                : state);
            case OutageEvent.FarewellStopped _ ->
                nothing(state.phase() == Phase.FAREWELL ? state.in(Phase.FAREWELL_HEARD, now) : state);
            case OutageEvent.TimeUp _ -> nothing(state);
        };
    }

    private static Step nothing(OutageState state) {
        return new Step(state, List.of());
    }

    private static Step over(OutageState state, long now) {
        return new Step(state.in(Phase.OVER, now), List.of(OutageAction.END));
    }

    private Step failed(OutageState state, long now) {
        if (state.phase() != Phase.GOING_ON) {
            return nothing(state);
        }
        return rules.farewell() && state.standIn()
                ? new Step(state.in(Phase.FAREWELL_DUE, now), List.of(OutageAction.SAY_FAREWELL))
                : over(state, now);
    }

    private static Step standInFailed(OutageState state, long now) {
        return switch (state.phase()) {
            case GOING_ON, OVER -> nothing(state);
            case FAREWELL_DUE, FAREWELL, FAREWELL_HEARD -> over(state, now);
        };
    }

    /**
     * When a state wants {@link OutageEvent.TimeUp}.
     *
     * @param state where a call stands
     * @return milliseconds on the media clock, or {@link #NEVER}
     */
    public long wakeAt(OutageState state) {
        return switch (state.phase()) {
            case GOING_ON ->
                tellsToWait(state) ? Math.max(state.lostSince() + rules.waitingAfterMs(), state.silentSince()) : NEVER;
            case FAREWELL_DUE ->
                state.speaking() ? NEVER : Math.max(state.since(), state.silentSince()) + NO_FAREWELL_MS;
            case FAREWELL_HEARD -> state.since() + AFTER_FAREWELL_MS;
            case FAREWELL, OVER -> NEVER;
        };
    }

    private boolean tellsToWait(OutageState state) {
        return rules.waiting() && !state.lost().isEmpty() && !state.told() && !state.speaking() && state.standIn();
    }
}
