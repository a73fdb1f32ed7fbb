package dev.patchbay.emulator.yaml;

import java.io.Serial;

/** A file is wrong; the message names the file, the line, what is wrong and what would be right. */
public final class YamlMistake extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    YamlMistake(String message) {
        super(message);
    }
}
