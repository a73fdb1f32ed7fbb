package dev.patchbay.runtime.session;

import dev.patchbay.runtime.turn.TurnAction;
import dev.patchbay.runtime.turn.TurnEvent;
import dev.patchbay.runtime.turn.TurnState;
import dev.patchbay.runtime.turn.TurnTaker;
import java.util.function.BiConsumer;

/**
 * Keeps the state of turn-taking, and knows when it wants to be woken.
 *
 * <p><b>Threads.</b> The session's turn, apart from {@link #due}.
 */
final class TurnDriver {
    private final TurnTaker taker;
    private final BiConsumer<TurnAction, TurnState> perform;
    private TurnState state = TurnState.INITIAL;
    private volatile long wakeAt = TurnState.INITIAL.wakeAt();

    TurnDriver(TurnTaker taker, BiConsumer<TurnAction, TurnState> perform) {
        this.taker = taker;
        this.perform = perform;
    }

    void on(TurnEvent event, long nowMillis) {
        var step = taker.next(state, event, nowMillis);
        state = step.state();
        wakeAt = state.wakeAt() == TurnState.NEVER ? Long.MAX_VALUE : state.wakeAt();
        step.actions().forEach(action -> perform.accept(action, step.state()));
    }

    /** Whether the stages know of a turn of the caller's that has not ended. */
    boolean callerHasTurn() {
        return state.told();
    }

    /** Whether it is time for {@link TurnEvent.TimeUp}; answers yes once. Pacer only. */
    boolean due(long nowMillis) {
        if (nowMillis < wakeAt) {
            return false;
        }
        wakeAt = Long.MAX_VALUE;
        return true;
    }
}
