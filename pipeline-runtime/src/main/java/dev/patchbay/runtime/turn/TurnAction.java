package dev.patchbay.runtime.turn;

/** What the session has to do now. */
public enum TurnAction {
    /** Pause playout: somebody speaks, and it may be an interruption. */
    HOLD,
    /** Go on where playout paused: it was a cough. */
    RESUME,
    /** Cut the agent off. */
    INTERRUPT,
    /** Tell the stages that the caller began to speak. */
    CALLER_STARTED,
    /** Tell the stages that the caller's turn is over. */
    CALLER_STOPPED
}
