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

    List<AudioFormat> audioFormats() {
        return port.formats().formats().stream()
                .filter(AudioFormat.class::isInstance)
                .map(AudioFormat.class::cast)
                .filter(format -> Conversions.fits(framing(), format))
                .toList();
    }

    List<? extends MediaFormat> formats() {
        return port.formats().formats();
    }

    Framing framing() {
        return port.framing();
    }
}
