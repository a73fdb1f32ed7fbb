package dev.patchbay.runtime.config;

import dev.patchbay.api.config.Setting;
import java.util.Optional;

/**
 * What the caller hears while a tool runs.
 *
 * @param afterMs milliseconds, 0 to 60000
 * @param say empty for silence
 */
public record WhileToolRunsConfig(
        @Setting(
                value =
                        "How long a tool has been running, in milliseconds, before the caller is told to wait: once for all that"
                                + " run at a time, and not while anybody speaks.",
                fallback = "1500",
                min = 0,
                max = 60_000)
        int afterMs,

        @Setting(
                "What the agent says then, such as \"One moment, please.\" Without it there is silence, as suits agents that "
                        + "say so of themselves.")
        Optional<String> say) {}
