package dev.patchbay.runtime.negotiation;

import dev.patchbay.api.media.AudioFormat;

/** What the operator says of one link. The format must stand at one end of the link at least. */
public sealed interface LinkRule {
    /** {@return the format that should stand at one end of the link} */
    AudioFormat format();

    /**
     * Take this format where it can be had, whatever it costs otherwise.
     *
     * @param format wished for
     */
    record Prefer(AudioFormat format) implements LinkRule {}

    /**
     * Take this format or refuse the pipeline.
     *
     * @param format required
     */
    record Pin(AudioFormat format) implements LinkRule {}

    /** Whether a pair of formats satisfies this rule. */
    default boolean met(AudioFormat produced, AudioFormat consumed) {
        return format().equals(produced) || format().equals(consumed);
    }
}
