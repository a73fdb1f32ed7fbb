package dev.patchbay.emulator.chat;

/** What became of a request. */
public enum Outcome {
    /** It is being answered, or the server is silent as the scenario has it. */
    GOING_ON,
    /** The answer was sent to its end. */
    ANSWERED,
    /** It was answered with an error. */
    REFUSED,
    /** The client went away before the end. */
    CANCELLED,
    /** The server reset the connection. */
    DROPPED
}
