package dev.patchbay.runtime.config;

import dev.patchbay.api.config.Setting;

/**
 * What calls may take at most.
 *
 * @param maxCalls calls at a time, 1 to 100000
 * @param startTimeoutMs milliseconds, 100 to 120000
 * @param goodbyeTimeoutMs milliseconds, 0 to 300000
 * @param maxCallMinutes minutes, 0 to 10080; 0 for no limit
 * @param toolResultBytes bytes, 64 to 16777216
 */
public record LimitsConfig(
        @Setting(value = "Calls at a time; the next one is refused.", fallback = "500", min = 1, max = 100_000)
        int maxCalls,

        @Setting(
                value = "How long the stages of a call may take to start, in milliseconds, before it is ended.",
                fallback = "10000",
                min = 100,
                max = 120_000)
        int startTimeoutMs,

        @Setting(
                value = "How long a goodbye may take to be heard, in milliseconds, before the call is ended anyway.",
                fallback = "30000",
                min = 0,
                max = 300_000)
        int goodbyeTimeoutMs,

        @Setting(
                value = "A call is ended after this many minutes; 0 for no limit.",
                fallback = "0",
                min = 0,
                max = 10_080)
        int maxCallMinutes,

        @Setting(
                value =
                        "The largest result of a tool that a model is told, in bytes of UTF-8. Of a larger one it is told"
                                + " the size, and to ask for less.",
                fallback = "65536",
                min = 64,
                max = 16_777_216)
        int toolResultBytes) {}
