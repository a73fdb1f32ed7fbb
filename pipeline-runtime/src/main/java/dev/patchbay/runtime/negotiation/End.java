package dev.patchbay.runtime.negotiation;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.FormatSet;
import dev.patchbay.api.media.Framing;
import dev.patchbay.api.media.MediaFormat;
import dev.patchbay.api.stage.PortSpec;
import java.util.List;

/** One end of a link: a port and whose it is. */
record End(String owner, PortSpec<?> port) {
    static End caller(FormatSet<AudioFormat> formats) {
        return new End(PipelineShape.CALLER, PortSpec.audio(formats));
    }

    /** The same end with its format settled. */
    End only(AudioFormat format) {
        return new End(owner, PortSpec.audio(FormatSet.of(format), port.framing()));
    }

    /** Every audio format that the port declares. */
    List<AudioFormat> declared() {
        return port.formats().formats().stream()
                .filter(AudioFormat.class::isInstance)
                .map(AudioFormat.class::cast)
                .toList();
    }

    /** Those of which the port's frames hold a whole number of samples. */
    List<AudioFormat> audioFormats() {
        return declared().stream().filter(this::fits).toList();
    }

    boolean fits(AudioFormat format) {
        return Conversions.fits(framing(), format);
    }

    List<? extends MediaFormat> formats() {
        return port.formats().formats();
    }

    Framing framing() {
        return port.framing();
    }
}
