package dev.patchbay.runtime.config;

import dev.patchbay.api.config.Setting;
import java.util.List;

/**
 * How a conversation is known to be over.
 *
 * @param phrases in any case and punctuation; may be empty
 */
public record FarewellConfig(
        @Setting(
                value =
                        "When the agent's words end with one of these, were heard to the end, and nothing was called that"
                                + " hangs up, the log says so once a call. Case and punctuation don't matter; [] turns it off.",
                fallback = "[goodbye, good bye, bye, bye now, have a nice day, have a good day, have a great day,"
                        + " have a nice evening, have a good one, take care, see you]")
        List<String> phrases) {
    /** Keeps its own list. */
    public FarewellConfig {
        phrases = List.copyOf(phrases);
    }
}
