package dev.patchbay.plugin.openairealtime;

import dev.patchbay.api.config.Setting;
import java.util.Optional;

/**
 * How the caller's words are written down. The model hears audio and does not need it; transcripts, and the memory of a
 * conversation that survives a lost connection, do.
 *
 * @param model blank for none
 * @param language of the caller
 * @param prompt what to expect
 */
public record InputTranscription(
        @Setting(
                value =
                        "Which model writes the caller's words down. Blank for none: then transcripts lack the caller, and "
                                + "after a lost connection the model no longer knows what the caller had said.",
                fallback = "gpt-4o-mini-transcribe")
        String model,

        @Setting("The caller's language as ISO 639-1, such as en. Absent: it is guessed.")
        Optional<String> language,

        @Setting("Words to expect, such as names of products.")
        Optional<String> prompt) {
    boolean wanted() {
        return !model.isBlank();
    }
}
