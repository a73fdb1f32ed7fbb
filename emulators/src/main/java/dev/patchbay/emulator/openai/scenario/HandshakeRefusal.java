package dev.patchbay.emulator.openai.scenario;

import org.jspecify.annotations.Nullable;

/**
 * Refuses some connections before they are WebSockets.
 *
 * @param connections how many in a row
 * @param status the HTTP status, such as 429
 * @param retryAfterSeconds the value of {@code Retry-After}; null leaves the header out
 */
public record HandshakeRefusal(
        int connections, int status, @Nullable Integer retryAfterSeconds) {
    /** Checks the ranges. */
    public HandshakeRefusal {
        Checks.within("connections", connections, 1, 1_000_000);
        Checks.within("status", status, 400, 599);
    }
}
