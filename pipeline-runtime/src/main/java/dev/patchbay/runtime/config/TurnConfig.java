package dev.patchbay.runtime.config;

import dev.patchbay.api.config.Setting;

/**
 * When the caller's turn ends.
 *
 * @param silenceDurationMs milliseconds, 0 to 5000
 */
public record TurnConfig(
        @Setting(
                value = "The caller's turn ends after this much silence, in milliseconds.",
                fallback = "600",
                min = 0,
                max = 5_000)
        int silenceDurationMs) {}
