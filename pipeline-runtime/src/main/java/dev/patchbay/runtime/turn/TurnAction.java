package dev.patchbay.runtime.turn;

/** What the session has to do now. */
public enum TurnAction {
    /** Pause playout: somebody speaks, and it may be an interruption. */
    HOLD,
    /** Go on where playout paused: it was a cough. */
    RESUME,
    /** Cut the agent off. */
    INTERRUPT,
    /** Tell the stages that the caller has the turn. */
    CALLER_STARTED,
    /** Tell the stages that the caller's turn is over. */
    CALLER_STOPPED,
    /** Ask whether the caller is there, for the {@link TurnState#asked()}th time. */
    ASK,
    /** Say goodbye to a caller who does not answer. */
    SAY_GOODBYE,
    /** End the call; the goodbye was heard, or nobody spoke it. */
    HANG_UP
}
