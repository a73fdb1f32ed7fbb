package dev.patchbay.plugin.openairealtime;

import dev.patchbay.api.config.Setting;

/**
 * Whether OpenAI keeps a trace of each session for its dashboard.
 *
 * @param enabled whether at all
 * @param workflowName blank for the server's default
 * @param groupId blank for none
 */
public record Tracing(
        @Setting(value = "Whether OpenAI keeps traces, with the words that were spoken.", fallback = "false")
        boolean enabled,

        @Setting(value = "How the traces are called. Blank: as the server does.", fallback = "")
        String workflowName,

        @Setting(value = "What groups the traces. Blank for nothing.", fallback = "")
        String groupId) {}
