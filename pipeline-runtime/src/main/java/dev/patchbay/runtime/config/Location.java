package dev.patchbay.runtime.config;

import static java.util.Objects.requireNonNull;

/**
 * A place in the configuration file.
 *
 * @param file the file's name as the operator gave it
 * @param line counted from 1; 0 when the file as a whole is meant
 * @param column counted from 1; 0 when the file as a whole is meant
 */
public record Location(String file, int line, int column) {
    /** Refuses a missing name. */
    public Location {
        requireNonNull(file, "file");
    }

    /** {@return {@code file:line}, or the file alone when no line is meant} */
    @Override
    public String toString() {
        return line > 0 ? file + ":" + line : file;
    }
}
