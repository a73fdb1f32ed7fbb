package dev.patchbay.emulator.chat.scenario;

import java.util.Locale;

/** Why an answer ends. */
public enum Finish {
    /** All was said. */
    STOP,
    /** Functions of the client are called. */
    TOOL_CALLS,
    /** There was no room for more tokens. */
    LENGTH,
    /** The service does not want to say more. */
    CONTENT_FILTER;

    /** {@return the word on the wire} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
