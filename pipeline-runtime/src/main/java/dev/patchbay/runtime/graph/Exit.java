package dev.patchbay.runtime.graph;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.runtime.dsp.Rechunker;
import dev.patchbay.runtime.negotiation.Conversion;
import dev.patchbay.runtime.playout.Silence;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The end of a link: bytes in the consumer's format, cut to its framing. */
final class Exit {
    private final Frame frame;
    private final FrameSink sink;
    private final byte silence;
    private final @Nullable Rechunker rechunker;
    private final Rechunker.Sink blocks = this::block; // made once: one a frame would be garbage

    Exit(AudioFormat format, Optional<Conversion.Reframe> reframe, FrameSink sink) {
        this.frame = new Frame(format);
        this.sink = sink;
        this.silence = Silence.of(format.encoding());
        this.rechunker = reframe.map(
                        step -> new Rechunker(step.millis() * format.sampleRate() / 1_000 * format.blockBytes()))
                .orElse(null);
    }

    void bytes(byte[] bytes, int offset, int length) {
        if (rechunker == null) {
            sink.frame(frame.next(bytes, offset, length));
        } else {
            rechunker.push(bytes, offset, length, blocks);
        }
    }

    private void block(byte[] bytes, int offset) {
        if (rechunker != null) {
            sink.frame(frame.next(bytes, offset, rechunker.blockBytes()));
        }
    }

    void flush() {
        if (rechunker != null) {
            rechunker.flush(silence, blocks);
        }
    }
}
