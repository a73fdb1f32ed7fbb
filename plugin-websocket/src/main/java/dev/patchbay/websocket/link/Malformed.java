package dev.patchbay.websocket.link;

import java.io.Serial;

/** The server sent what its protocol doesn't have. */
public final class Malformed extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    /**
     * A message that makes no sense.
     *
     * @param message says what is wrong with it, and quotes no speech
     */
    public Malformed(String message) {
        super(message);
    }
}
