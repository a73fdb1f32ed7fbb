package dev.patchbay.websocket.link;

import dev.patchbay.api.config.Setting;
import java.time.Duration;

/**
 * How a connection is made and kept. A plugin's settings may hold this record, or make one of settings of their own.
 *
 * @param timeoutMs milliseconds
 * @param pingIntervalMs milliseconds
 * @param giveUpAfterMs milliseconds
 */
public record LinkSettings(
        @Setting(
                value = "How long connecting may take, and again how long the server may take to set the session up.",
                fallback = "5000",
                min = 100,
                max = 60_000)
        int timeoutMs,

        @Setting(
                value =
                        "How often the server is pinged. If nothing at all came from it between two pings and the next, the "
                                + "connection is taken for dead. 0 for never.",
                fallback = "5000",
                min = 0,
                max = 60_000)
        int pingIntervalMs,

        @Setting(
                value =
                        "A lost connection is tried again, ever more slowly, for so long; then the provider has failed.",
                fallback = "30000",
                min = 0,
                max = 600_000)
        int giveUpAfterMs) {
    /** {@return how long a handshake may take} */
    public Duration timeout() {
        return Duration.ofMillis(timeoutMs);
    }
}
