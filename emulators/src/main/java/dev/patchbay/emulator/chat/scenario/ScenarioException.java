package dev.patchbay.emulator.chat.scenario;

import java.io.Serial;

/** A scenario file is wrong; the message names the file, the line, what is wrong and what would be right. */
public final class ScenarioException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    ScenarioException(String message) {
        super(message);
    }
}
