package dev.patchbay.emulator.deepgram.scenario;

import org.jspecify.annotations.Nullable;

/**
 * Refuses some connections before they are WebSockets.
 *
 * @param socket of which kind; null of each
 * @param connections how many in a row
 * @param status the HTTP status, such as 429
 * @param code null for the service's usual one
 * @param message null for the service's usual one
 * @param body the shape of the answer; null for the scenario's
 */
public record HandshakeRefusal(
        @Nullable SocketKind socket,
        int connections,
        int status,
        @Nullable String code,
        @Nullable String message,
        @Nullable ErrorBody body) {
    /** Checks the ranges. */
    public HandshakeRefusal {
        Checks.within("connections", connections, 1, 1_000_000);
        Checks.within("status", status, 400, 599);
    }

    /**
     * Refuses connections of every kind in the service's usual words.
     *
     * @param connections how many
     * @param status the HTTP status
     * @return the refusal
     */
    public static HandshakeRefusal of(int connections, int status) {
        return new HandshakeRefusal(null, connections, status, null, null, null);
    }
}
