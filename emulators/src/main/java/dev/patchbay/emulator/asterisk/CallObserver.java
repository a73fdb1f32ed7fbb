package dev.patchbay.emulator.asterisk;

/**
 * Watches a call as it goes on, for example to show it on a terminal. Times are milliseconds of the call's clock since
 * the answer.
 *
 * <p><b>Threads.</b> All methods are called by the thread that sends the caller's audio, one at a time: return at once,
 * or frames are late.
 */
public interface CallObserver {

    /** Connected and the call's id sent. */
    default void answered() {}

    /** A step of the script began. */
    default void stepStarted(String label, long atMillis) {}

    /** A step of the script ended, by itself or with the call. */
    default void stepEnded(StepTiming step) {}

    /** The agent became audible. */
    default void agentSpeaking(long atMillis) {}

    /** The agent has not been audible for 300 ms. */
    default void agentQuiet(long atMillis) {}

    /** The call is over; nothing follows. */
    default void ended(CallResult result) {}
}
