package dev.patchbay.plugin.openairealtime.connection;

import java.io.IOException;
import java.io.Serial;

/** The server answered the handshake with an HTTP status. */
public final class HandshakeRefused extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    private final int status;

    /**
     * A refusal.
     *
     * @param status as HTTP has it
     */
    public HandshakeRefused(int status) {
        super("the server answered the handshake with HTTP status " + status);
        this.status = status;
    }

    /** {@return the HTTP status} */
    public int status() {
        return status;
    }
}
