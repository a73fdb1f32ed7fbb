package dev.patchbay.runtime.config;

import static java.util.Objects.requireNonNull;

import dev.patchbay.api.media.AudioFormat;

/** What the operator says about the format of one link. */
public sealed interface LinkRule {
    /** {@return the format that the rule names} */
    AudioFormat format();

    /**
     * Take this format when both ends can carry it.
     *
     * @param format the preferred one
     */
    record Prefer(AudioFormat format) implements LinkRule {
        /** Refuses a missing format. */
        public Prefer {
            requireNonNull(format, "format");
        }
    }

    /**
     * Take this format or refuse the pipeline.
     *
     * @param format the only one allowed
     */
    record Pin(AudioFormat format) implements LinkRule {
        /** Refuses a missing format. */
        public Pin {
            requireNonNull(format, "format");
        }
    }
}
