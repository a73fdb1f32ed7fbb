package dev.patchbay.runtime.config;

import dev.patchbay.api.config.Setting;
import java.util.List;

/**
 * What follows when nobody says anything.
 *
 * @param timeoutMs milliseconds, 0 to 600000; 0 for never
 * @param prompts what the caller is asked, one after the other; may be empty
 * @param goodbye what is said before the call ends; may be empty
 */
public record NoInputConfig(
        @Setting(
                value = "The caller is asked the first of the prompts after so long a silence of both, in milliseconds,"
                        + " the next after as long again, and the call ends after the last; 0 for never.",
                fallback = "0",
                min = 0,
                max = 600_000)
        int timeoutMs,

        @Setting(
                value = "What a silent caller is asked, in order. The agent speaks it, as nearly as its provider can.",
                fallback = "[\"Are you still there?\"]")
        List<String> prompts,

        @Setting(value = "What is said before the call ends.", fallback = "\"I can't hear you. Goodbye.\"")
        String goodbye) {
    /** Keeps its own list. */
    public NoInputConfig {
        prompts = List.copyOf(prompts);
    }
}
