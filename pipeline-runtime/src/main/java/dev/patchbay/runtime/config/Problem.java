package dev.patchbay.runtime.config;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * One thing that is wrong with the configuration. Never holds the value of a secret or of an environment variable.
 *
 * @param file the file's name as the operator gave it
 * @param line counted from 1; 0 when the file as a whole is meant
 * @param column counted from 1; 0 when the file as a whole is meant
 * @param path the dotted path of the setting, such as {@code providers.deepgram.api_key}; empty for the whole file
 * @param message what is wrong and what would be right
 */
public record Problem(String file, int line, int column, String path, String message) implements Comparable<Problem> {
    private static final Comparator<Problem> BY_PLACE = Comparator.comparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::path)
            .thenComparing(Problem::message)
            .thenComparing(Problem::file);

    /** Refuses missing parts. */
    public Problem {
        requireNonNull(file, "file");
        requireNonNull(path, "path");
        requireNonNull(message, "message");
    }

    /** In the order of the file. */
    @Override
    public int compareTo(Problem other) {
        return BY_PLACE.compare(this, other);
    }

    /** {@return one line: {@code file:line:column: path: message}} */
    @Override
    public String toString() {
        var text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line).append(':').append(column);
        }
        if (!path.isEmpty()) {
            text.append(": ").append(path);
        }
        return text.append(": ").append(message).toString();
    }
}
