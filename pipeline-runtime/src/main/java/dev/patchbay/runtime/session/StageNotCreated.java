package dev.patchbay.runtime.session;

import java.io.Serial;

/** A stage could not be created, so there is no session. */
final class StageNotCreated extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    StageNotCreated(String stage, Throwable cause) {
        super("stage " + stage + " could not be created: " + cause, cause);
    }
}
