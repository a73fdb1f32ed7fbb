package dev.patchbay.runtime.turn;

import java.util.ArrayList;
import java.util.List;

/** Plays events to a turn-taker at their times, wakes it when it asks to be woken, and keeps what it does and when. */
final class Scene {
    private final TurnTaker taker;
    private final List<String> done = new ArrayList<>();
    private TurnState state = TurnState.INITIAL;
    private long now;

    Scene(TurnRules rules) {
        this.taker = new TurnTaker(rules);
    }

    Scene at(long millis, TurnEvent event) {
        until(millis);
        step(event);
        return this;
    }

    /** Lets time pass. */
    Scene until(long millis) {
        while (state.wakeAt() != TurnState.NEVER && state.wakeAt() <= millis) {
            now = Math.max(now, state.wakeAt());
            step(new TurnEvent.TimeUp());
        }
        now = millis;
        return this;
    }

    private void step(TurnEvent event) {
        var step = taker.next(state, event, now);
        state = step.state();
        step.actions().forEach(action -> done.add(now + " " + action));
    }

    List<String> actions() {
        return done;
    }

    TurnState state() {
        return state;
    }
}
