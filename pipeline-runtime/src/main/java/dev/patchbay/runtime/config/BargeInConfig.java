package dev.patchbay.runtime.config;

import dev.patchbay.api.config.Setting;

/**
 * When the caller's speech interrupts the agent. All times are in milliseconds, 0 to 10000.
 *
 * @param enabled whether it ever does
 * @param dtmf whether a key does too
 * @param minMs how long the speech must last
 * @param unconfirmedMs how long one of provider and detector is believed without the other
 * @param initialProtectionMs none counts for so long after an utterance begins
 * @param greetingProtectionMs the same for the greeting
 * @param postTtsEndProtectionMs none counts for so long after the agent's last sample
 * @param cooldownMs least time between two interruptions
 */
public record BargeInConfig(
        @Setting(value = "Whether the caller can interrupt the agent.", fallback = "true")
        boolean enabled,

        @Setting(
                value = "Whether a key interrupts the agent, at once and whatever the protections.",
                fallback = "false")
        boolean dtmf,

        @Setting(
                value = "Speech over the agent must last this long to interrupt it, in milliseconds.",
                fallback = "250",
                min = 0,
                max = 10_000)
        int minMs,

        @Setting(
                value =
                        "Where the provider detects speech itself, the detector guards it against the agent's echo. While"
                                + " only one of the two hears speech over the agent, the provider is believed after so long, and"
                                + " the detector no longer than that, in milliseconds.",
                fallback = "800",
                min = 0,
                max = 10_000)
        int unconfirmedMs,

        @Setting(
                value =
                        "For this long after the agent begins an utterance, speech does not interrupt it, in milliseconds.",
                fallback = "200",
                min = 0,
                max = 10_000)
        int initialProtectionMs,

        @Setting(
                value =
                        "For this long after the agent begins its greeting, speech does not interrupt it, in milliseconds.",
                fallback = "0",
                min = 0,
                max = 10_000)
        int greetingProtectionMs,

        @Setting(
                value =
                        "For this long after the agent's last sample, its echo does not count as speech, in milliseconds.",
                fallback = "250",
                min = 0,
                max = 10_000)
        int postTtsEndProtectionMs,

        @Setting(
                value = "The least time from one interruption to the next, in milliseconds.",
                fallback = "500",
                min = 0,
                max = 10_000)
        int cooldownMs) {}
