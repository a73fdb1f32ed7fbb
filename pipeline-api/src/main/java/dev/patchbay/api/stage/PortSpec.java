package dev.patchbay.api.stage;

import static java.util.Objects.requireNonNull;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.FormatSet;
import dev.patchbay.api.media.Framing;
import dev.patchbay.api.media.MediaFormat;
import dev.patchbay.api.media.TextFormat;

/**
 * One side of a stage.
 *
 * @param formats what the port can take or produce, most preferred first
 * @param framing the frame lengths it can take, or promises to produce; {@link Framing#ANY} for text
 * @param <F> audio or text
 */
public record PortSpec<F extends MediaFormat>(FormatSet<F> formats, Framing framing) {
    /** Checks that both are there. */
    public PortSpec {
        requireNonNull(formats, "formats");
        requireNonNull(framing, "framing");
    }

    /**
     * Audio in frames of any length.
     *
     * @param formats most preferred first
     * @return the port
     */
    public static PortSpec<AudioFormat> audio(FormatSet<AudioFormat> formats) {
        return new PortSpec<>(formats, Framing.ANY);
    }

    /**
     * Audio with a stated framing.
     *
     * @param formats most preferred first
     * @param framing what lengths
     * @return the port
     */
    public static PortSpec<AudioFormat> audio(FormatSet<AudioFormat> formats, Framing framing) {
        return new PortSpec<>(formats, framing);
    }

    /**
     * Text.
     *
     * @param dialects most preferred first
     * @return the port
     */
    public static PortSpec<TextFormat> text(TextFormat... dialects) {
        return new PortSpec<>(FormatSet.of(dialects), Framing.ANY);
    }
}
