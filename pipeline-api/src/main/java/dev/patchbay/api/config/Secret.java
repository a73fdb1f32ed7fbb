package dev.patchbay.api.config;

import static java.util.Objects.requireNonNull;

/**
 * A value that must not be seen: an API key, a token. It prints as dots, so that it can stand in a configuration record
 * and the record in a log line. Immutable; safe for any thread.
 */
public final class Secret {
    private final String value;

    /**
     * Wraps a value.
     *
     * @param value the secret itself; never null, may be empty
     */
    public Secret(String value) {
        this.value = requireNonNull(value, "value");
    }

    /**
     * The value itself, for the one place that sends it.
     *
     * @return the secret in the clear; keep it out of logs, messages and file names
     */
    public String reveal() {
        return value;
    }

    /**
     * Whether there is anything to send.
     *
     * @return true when the value is empty or blank
     */
    public boolean isBlank() {
        return value.isBlank();
    }

    /** Two secrets are equal when their values are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.value.equals(value);
    }

    /** Agrees with {@link #equals}. */
    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /**
     * Dots, whatever the value: not even its length shows.
     *
     * @return five dots
     */
    @Override
    public String toString() {
        return "•••••";
    }
}
