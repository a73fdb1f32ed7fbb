package dev.patchbay.runtime.turn;

import dev.patchbay.runtime.turn.TurnRules.BargeIn;
import dev.patchbay.runtime.turn.TurnRules.NoInput;

/** Settings of turn-taking that say only what a test is about. */
final class Rules {
    /** Interrupted after 300 ms of speech; where provider and detector disagree, after 800 ms. */
    static final BargeIn BARGE_IN = new BargeIn(true, false, 300, 800, 0, 0, 0, 0);

    private Rules() {}

    /** The detector leads. */
    static TurnRules rules(BargeIn bargeIn, int silenceDurationMs) {
        return new TurnRules(bargeIn, NoInput.NEVER, silenceDurationMs, false, true);
    }

    /** The provider leads, and there is a detector or none. */
    static TurnRules leading(boolean detector) {
        return new TurnRules(BARGE_IN, NoInput.NEVER, 500, true, detector);
    }

    /** Turns as usual; after so much silence the caller is asked, so often. */
    static TurnRules noInput(int timeoutMs, int asks) {
        return new TurnRules(BARGE_IN, new NoInput(timeoutMs, asks), 500, false, true);
    }
}
