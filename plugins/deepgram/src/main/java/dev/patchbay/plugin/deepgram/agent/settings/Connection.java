package dev.patchbay.plugin.deepgram.agent.settings;

import dev.patchbay.api.config.Setting;
import dev.patchbay.websocket.link.LinkSettings;
import java.time.Duration;

/**
 * How the connection is made and kept.
 *
 * @param timeoutMs milliseconds
 * @param pingIntervalMs milliseconds
 * @param giveUpAfterMs milliseconds
 * @param replayMs milliseconds
 * @param renewAfterMinutes minutes
 */
public record Connection(
        @Setting(
                value = "How long connecting may take, and again how long the server may take to apply the settings.",
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
                value = "How much of what the caller was saying is kept, to be said again on a new connection.",
                fallback = "10000",
                min = 0,
                max = 60_000)
        int replayMs,

        @Setting(
                value =
                        "The server ends a session after 120 minutes, so it is renewed when it is this old, at the next quiet "
                                + "moment.",
                fallback = "110",
                min = 1,
                max = 115)
        int renewAfterMinutes) {
    /** {@return the part of it that the link has to know} */
    public LinkSettings link() {
        return new LinkSettings(timeoutMs, pingIntervalMs, giveUpAfterMs);
    }

    /** {@return how long connecting may take} */
    public Duration timeout() {
        return Duration.ofMillis(timeoutMs);
    }
}
