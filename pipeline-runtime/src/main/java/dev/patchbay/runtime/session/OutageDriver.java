package dev.patchbay.runtime.session;

import dev.patchbay.runtime.outage.OutageAction;
import dev.patchbay.runtime.outage.OutageEvent;
import dev.patchbay.runtime.outage.OutagePolicy;
import dev.patchbay.runtime.outage.OutageRules;
import dev.patchbay.runtime.outage.OutageState;
import java.util.function.Consumer;

/**
 * Keeps where a session stands with its providers, and knows when the policy wants to be woken.
 *
 * <p><b>Threads.</b> The session's turn, apart from {@link #due}.
 */
final class OutageDriver {
    private final OutagePolicy policy;
    private final Consumer<OutageAction> perform;
    private OutageState state = OutageState.INITIAL;
    private volatile long wakeAt = OutagePolicy.NEVER;

    OutageDriver(OutageRules rules, Consumer<OutageAction> perform) {
        this.policy = new OutagePolicy(rules);
        this.perform = perform;
    }

    void on(OutageEvent event, long nowMillis) {
        var step = policy.next(state, event, nowMillis);
        state = step.state();
        wakeAt = policy.wakeAt(state);
        step.actions().forEach(perform);
    }

    /** Whether it is time for {@link OutageEvent.TimeUp}; answers yes once. Pacer only. */
    boolean due(long nowMillis) {
        if (nowMillis < wakeAt) {
            return false;
        }
        wakeAt = OutagePolicy.NEVER;
        return true;
    }
}
