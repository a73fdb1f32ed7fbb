package dev.patchbay.server.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pause of playout at the first sign of speech over the agent.
 *
 * @param resumed whether the agent went on: it was no more than a cough
 */
record Hold(Interval interval, boolean resumed) {

    /** Every pause in order; one still open when the events end lasts until {@code endMs}. */
    static List<Hold> of(List<CallEvent> events, double endMs) {
        List<Hold> holds = new ArrayList<>();
        @Nullable CallEvent held = null;
        for (CallEvent event : events) {
            if (held == null) {
                held = event instanceof CallEvent.Held ? event : null;
            } else if (event instanceof CallEvent.Resumed || ends(event)) {
                holds.add(new Hold(new Interval(held.atMs(), event.atMs()), event instanceof CallEvent.Resumed));
                held = null;
            }
        }
        if (held != null) {
            holds.add(new Hold(new Interval(held.atMs(), endMs), false));
        }
        return List.copyOf(holds);
    }

    private static boolean ends(CallEvent event) {
        return event instanceof CallEvent.Interrupted || event instanceof CallEvent.AgentStopped;
    }
}
