package dev.patchbay.runtime.turn;

import static dev.patchbay.runtime.turn.Cause.AGENT_ANSWERS;
import static dev.patchbay.runtime.turn.Cause.AGENT_DONE;
import static dev.patchbay.runtime.turn.Cause.AGENT_TALKS_OVER;
import static dev.patchbay.runtime.turn.Cause.COUGH;
import static dev.patchbay.runtime.turn.Cause.ENDED;
import static dev.patchbay.runtime.turn.Cause.ENDED_IN_TURN;
import static dev.patchbay.runtime.turn.Cause.ENDED_OUTSIDE_TURN;
import static dev.patchbay.runtime.turn.Cause.GOODBYE_OVER;
import static dev.patchbay.runtime.turn.Cause.KEY;
import static dev.patchbay.runtime.turn.Cause.MAY_BE_MEANT;
import static dev.patchbay.runtime.turn.Cause.MEANT;
import static dev.patchbay.runtime.turn.Cause.NO_INPUT;
import static dev.patchbay.runtime.turn.Cause.NO_INPUT_AT_LAST;
import static dev.patchbay.runtime.turn.Cause.SILENCE_LASTED;
import static dev.patchbay.runtime.turn.Cause.SPEECH;
import static dev.patchbay.runtime.turn.Cause.SPEECH_ALONE;
import static dev.patchbay.runtime.turn.Cause.SPEECH_OVER_AGENT;
import static dev.patchbay.runtime.turn.Cause.TURN_ENDED;
import static dev.patchbay.runtime.turn.TurnAction.ASK;
import static dev.patchbay.runtime.turn.TurnAction.CALLER_STARTED;
import static dev.patchbay.runtime.turn.TurnAction.CALLER_STOPPED;
import static dev.patchbay.runtime.turn.TurnAction.HANG_UP;
import static dev.patchbay.runtime.turn.TurnAction.HOLD;
import static dev.patchbay.runtime.turn.TurnAction.INTERRUPT;
import static dev.patchbay.runtime.turn.TurnAction.RESUME;
import static dev.patchbay.runtime.turn.TurnAction.SAY_GOODBYE;
import static dev.patchbay.runtime.turn.TurnState.Caller.GUARDED;
import static dev.patchbay.runtime.turn.TurnState.Caller.HELD;
import static dev.patchbay.runtime.turn.TurnState.Caller.PAUSING;
import static dev.patchbay.runtime.turn.TurnState.Caller.SILENT;
import static dev.patchbay.runtime.turn.TurnState.Caller.SPEAKING;

import dev.patchbay.runtime.turn.TurnState.Caller;
import java.util.List;

/**
 * One row of the table that turn-taking follows.
 *
 * @param from the state that it leaves
 * @param cause why
 * @param to the state that it leads to
 * @param actions what is done, in order; the beginning and the end of a turn are told only where they are news
 */
record Transition(Caller from, Cause cause, Caller to, List<TurnAction> actions) {
    /** Per state, the first whose cause holds is taken, and so on until none holds. */
    static final List<Transition> TABLE = List.of(
            row(SILENT, KEY, SILENT, INTERRUPT),
            row(SILENT, SPEECH_ALONE, SPEAKING, CALLER_STARTED),
            row(SILENT, SPEECH, GUARDED),
            row(SILENT, GOODBYE_OVER, SILENT, HANG_UP),
            row(SILENT, NO_INPUT, SILENT, ASK),
            row(SILENT, NO_INPUT_AT_LAST, SILENT, SAY_GOODBYE),
            row(GUARDED, KEY, GUARDED, INTERRUPT),
            row(GUARDED, TURN_ENDED, SILENT, CALLER_STOPPED),
            row(GUARDED, ENDED_OUTSIDE_TURN, SILENT),
            row(GUARDED, ENDED_IN_TURN, PAUSING),
            row(GUARDED, SPEECH_ALONE, SPEAKING, CALLER_STARTED),
            row(GUARDED, MEANT, SPEAKING, INTERRUPT, CALLER_STARTED),
            row(GUARDED, MAY_BE_MEANT, HELD, HOLD),
            row(HELD, KEY, GUARDED, INTERRUPT),
            row(HELD, TURN_ENDED, SILENT, RESUME, CALLER_STOPPED),
            row(HELD, AGENT_DONE, GUARDED, RESUME),
            row(HELD, ENDED_OUTSIDE_TURN, SILENT, RESUME),
            row(HELD, ENDED_IN_TURN, PAUSING, RESUME),
            row(HELD, MEANT, SPEAKING, INTERRUPT, CALLER_STARTED),
            row(HELD, COUGH, GUARDED, RESUME),
            row(SPEAKING, TURN_ENDED, SILENT, CALLER_STOPPED),
            row(SPEAKING, AGENT_ANSWERS, SILENT, CALLER_STOPPED),
            row(SPEAKING, AGENT_TALKS_OVER, GUARDED),
            row(SPEAKING, ENDED, PAUSING),
            row(PAUSING, KEY, PAUSING, INTERRUPT),
            row(PAUSING, TURN_ENDED, SILENT, CALLER_STOPPED),
            row(PAUSING, AGENT_ANSWERS, SILENT, CALLER_STOPPED),
            row(PAUSING, SPEECH_OVER_AGENT, GUARDED),
            row(PAUSING, SPEECH, SPEAKING),
            row(PAUSING, SILENCE_LASTED, SILENT, CALLER_STOPPED));

    private static Transition row(Caller from, Cause cause, Caller to, TurnAction... actions) {
        return new Transition(from, cause, to, List.of(actions));
    }
}
