package dev.patchbay.runtime.config;

import dev.patchbay.api.config.Setting;

/**
 * Recordings of calls.
 *
 * @param directory relative to the working directory unless absolute; not empty
 */
public record RecordingConfig(
        @Setting(
                value = "Gets a directory for each session with call.wav, transcript.jsonl and report.html.",
                fallback = "recordings")
        String directory) {
    /** Refuses an empty name, which would mean the working directory. */
    public RecordingConfig {
        if (directory.isBlank()) {
            throw new IllegalArgumentException("directory must not be empty");
        }
    }
}
