package dev.patchbay.plugin.deepgram.transcription;

import dev.patchbay.api.config.Setting;
import dev.patchbay.websocket.link.LinkSettings;
import java.time.Duration;

/**
 * How a transcriber's connection is made and kept.
 *
 * @param timeoutMs milliseconds
 * @param pingIntervalMs milliseconds
 * @param giveUpAfterMs milliseconds
 * @param replayMs milliseconds
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
                        "How much of what the caller said, and the server had not understood, is kept to be said again on a "
                                + "new connection. The server takes it only a quarter faster than it was said, so its words "
                                + "come late for four times as long.",
                fallback = "5000",
                min = 0,
                max = 30_000)
        int replayMs) {
    LinkSettings link() {
        return new LinkSettings(timeoutMs, pingIntervalMs, giveUpAfterMs);
    }

    Duration replay() {
        return Duration.ofMillis(replayMs);
    }
}
