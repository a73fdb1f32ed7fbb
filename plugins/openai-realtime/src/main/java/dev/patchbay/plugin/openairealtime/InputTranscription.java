package dev.patchbay.plugin.openairealtime;

import dev.patchbay.api.config.Setting;

/**
 * How the caller's words are written down. The model hears audio and does not need it; transcripts, and the memory of a
 * conversation that survives a lost connection, do.
 *
 * @param model blank for none
 * @param language blank for any
 * @param prompt blank for none
 */
public record InputTranscription(
        @Setting(
                value =
                        "Which model writes the caller's words down. Blank for none: then transcripts lack the caller, and "
                                + "after a lost connection the model no longer knows what the caller had said.",
                fallback = "gpt-4o-mini-transcribe")
        String model,

        @Setting(value = "The caller's language as ISO 639-1, such as en. Blank: it is guessed.", fallback = "")
        String language,

        @Setting(value = "Words to expect, such as names of products. Blank for none.", fallback = "")
        String prompt) {
    boolean wanted() {
        return !model.isBlank();
    }
}
