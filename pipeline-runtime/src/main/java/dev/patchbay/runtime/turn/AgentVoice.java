package dev.patchbay.runtime.turn;

import static dev.patchbay.runtime.turn.TurnState.NEVER;

/**
 * The agent's voice as the caller hears it. Times are milliseconds on the media clock.
 *
 * @param speaking whether it is being played
 * @param since when it began
 * @param until when it last ended
 * @param runs how many times it began
 * @param interruptedAt when it was last cut off
 */
record AgentVoice(boolean speaking, long since, long until, int runs, long interruptedAt) {
    /** Has said nothing yet. */
    static final AgentVoice SILENT = new AgentVoice(false, NEVER, NEVER, 0, NEVER);

    AgentVoice started(long now) {
        return new AgentVoice(true, now, until, runs + 1, interruptedAt);
    }

    AgentVoice stopped(long now) {
        return new AgentVoice(false, since, now, runs, interruptedAt);
    }

    AgentVoice interrupted(long now) {
        return new AgentVoice(false, since, now, runs, now);
    }
}
