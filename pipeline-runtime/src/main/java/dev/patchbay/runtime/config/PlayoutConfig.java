package dev.patchbay.runtime.config;

import dev.patchbay.api.config.Setting;
import java.util.Optional;

/**
 * The buffer between the agent and the line.
 *
 * @param bufferMs milliseconds, 100 to 60000
 * @param startMs milliseconds, 0 to {@code bufferMs}
 * @param lowWaterMs milliseconds, 0 to {@code bufferMs}; empty for half of that
 */
public record PlayoutConfig(
        @Setting(
                value = "How much of the agent's audio is held, in milliseconds, before its provider is made to wait.",
                fallback = "2000",
                min = 100,
                max = 60_000)
        int bufferMs,

        @Setting(
                value =
                        "How much must be there before an utterance begins, and before it goes on after it ran dry, in"
                                + " milliseconds. More is smoother with a provider that is barely as fast as speech, and later.",
                fallback = "40",
                min = 0,
                max = 5_000)
        int startMs,

        @Setting(
                value =
                        "How little must be left, in milliseconds, before a provider that waits may write again. Half of"
                                + " buffer_ms unless set.",
                min = 0,
                max = 60_000)
        Optional<Integer> lowWaterMs) {
    /** Checks the marks against the buffer. */
    public PlayoutConfig {
        within("start_ms", startMs, bufferMs);
        lowWaterMs.ifPresent(low -> within("low_water_ms", low, bufferMs));
    }

    private static void within(String key, int value, int bufferMs) {
        if (value > bufferMs) {
            throw new IllegalArgumentException(key + " is " + value + ", more than buffer_ms, which is " + bufferMs
                    + "; lower it or raise buffer_ms");
        }
    }

    /** {@return the low-water mark in milliseconds} */
    public int lowWater() {
        return lowWaterMs.orElse(bufferMs / 2);
    }
}
