package dev.patchbay.server.cli;

import java.io.Serial;

/** A command could not do its work; the message is for the user. */
public final class CommandFailed extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final String why;

    /**
     * A failure.
     *
     * @param why names the thing, the value and the remedy
     */
    public CommandFailed(String why) {
        super(why);
        this.why = why;
    }

    /** {@return the message} */
    public String why() {
        return why;
    }
}
