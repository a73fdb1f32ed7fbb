package dev.patchbay.testkit;

/**
 * What a stage may do. Its author claims some of these in {@link StageContract#behaviours()}; the contract checks that
 * the claimed ones happen and the others don't.
 */
public enum StageBehaviour {
    /** Speaks within 5 s of the call's beginning, before the caller said anything. */
    SPEAKS_FIRST,
    /** Speaks within 10 s after the caller has finished a turn. */
    ANSWERS_TURNS,
    /** Speaks for long enough that the caller can cut it off, and stays silent then until the caller has finished. */
    CAN_BE_INTERRUPTED,
    /** Hangs up by itself in the course of {@link StageContract#untilTheEnd}. */
    ENDS_CALL,
    /** Says or publishes something within 5 s after the caller pressed a key. */
    HANDLES_DTMF,
    /** Publishes that the caller speaks and falls silent. */
    DETECTS_SPEECH,
    /** Publishes the caller's words. */
    TRANSCRIBES,
    /** Publishes its own words. */
    TELLS_ITS_WORDS,
    /** A filter that passes every sample on as it is. */
    LEAVES_SAMPLES_ALONE
}
