package dev.patchbay.runtime.config;

import dev.patchbay.api.config.Setting;
import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.runtime.negotiation.LinkRule;
import java.util.Optional;

/** A link's rule as it stands in the file. */
record LinkSettings(
        @Setting("Take this format where an end of the link has it, whatever it costs otherwise.")
        Optional<AudioFormat> prefer,

        @Setting("Take this format, or refuse the pipeline when neither end of the link has it.")
        Optional<AudioFormat> pin) {
    LinkSettings {
        if (prefer.isPresent() == pin.isPresent()) {
            throw new IllegalArgumentException("write either prefer or pin, such as {prefer: pcm16 16000}");
        }
    }

    LinkRule rule() {
        return pin.<LinkRule>map(LinkRule.Pin::new).orElseGet(() -> new LinkRule.Prefer(prefer.orElseThrow()));
    }
}
