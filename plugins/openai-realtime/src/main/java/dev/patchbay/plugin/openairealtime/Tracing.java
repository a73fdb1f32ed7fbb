package dev.patchbay.plugin.openairealtime;

import dev.patchbay.api.config.Setting;
import java.util.Optional;

/**
 * Whether OpenAI keeps a trace of each session for its dashboard.
 *
 * @param enabled whether at all
 * @param workflowName their name
 * @param groupId what they have in common
 */
public record Tracing(
        @Setting(value = "Whether OpenAI keeps traces, with the words that were spoken.", fallback = "false")
        boolean enabled,

        @Setting("How the traces are called. Absent: as the server does.")
        Optional<String> workflowName,

        @Setting("What groups the traces.") Optional<String> groupId) {}
