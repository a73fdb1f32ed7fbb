package dev.patchbay.plugin.deepgram.synthesis;

import dev.patchbay.api.config.Setting;
import dev.patchbay.websocket.link.LinkSettings;
import java.time.Duration;

/**
 * How a synthesizer's connection is made and kept.
 *
 * @param timeoutMs milliseconds
 * @param pingIntervalMs milliseconds
 * @param giveUpAfterMs milliseconds
 * @param renewAfterMinutes minutes
 */
public record StayConnected(
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
        int giveUpAfterMs,

        @Setting(
                value =
                        "The server ends a connection after 60 minutes, so it is renewed when it is this old, at the next quiet "
                                + "moment.",
                fallback = "55",
                min = 1,
                max = 58)
        int renewAfterMinutes) {
    LinkSettings link() {
        return new LinkSettings(timeoutMs, pingIntervalMs, giveUpAfterMs);
    }

    Duration renewAfter() {
        return Duration.ofMinutes(renewAfterMinutes);
    }
}
