package dev.patchbay.plugin.openairealtime.message;

import java.io.Serial;

/** The server sent what its protocol doesn't have. The message says what, and no speech. */
public final class MalformedMessage extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    MalformedMessage(String message) {
        super(message);
    }
}
