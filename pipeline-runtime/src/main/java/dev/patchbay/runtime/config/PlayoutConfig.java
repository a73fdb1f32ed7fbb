package dev.patchbay.runtime.config;

import dev.patchbay.api.config.Setting;

/**
 * The buffer between the agent and the line.
 *
 * @param bufferMs milliseconds, 100 to 60000
 */
public record PlayoutConfig(
        @Setting(
                value = "How much of the agent's audio is held, in milliseconds, before its provider is made to wait.",
                fallback = "2000",
                min = 100,
                max = 60_000)
        int bufferMs) {}
