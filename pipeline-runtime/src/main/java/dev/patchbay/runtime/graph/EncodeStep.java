package dev.patchbay.runtime.graph;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.runtime.dsp.SampleCodec;

/** The end of a link, in the consumer's encoding. */
final class EncodeStep extends SampleStep {
    private final AudioFormat format;
    private final SampleCodec codec;
    private final Exit exit;
    private short[] samples = {};
    private byte[] out = {};

    EncodeStep(AudioFormat format, Exit exit) {
        this.format = format;
        this.codec = Codecs.of(format.encoding());
        this.exit = exit;
    }

    @Override
    SampleCodec takes() {
        return codec;
    }

    @Override
    void accept(SampleCodec given, byte[] bytes, int offset, int count) {
        int length = count * format.blockBytes();
        if (given == codec) {
            exit.bytes(bytes, offset, length);
            return;
        }
        if (out.length < length) {
            samples = new short[count * format.channels()];
            out = new byte[length];
        }
        given.decode(bytes, offset, count * format.channels(), samples, 0);
        codec.encode(samples, 0, count * format.channels(), out, 0);
        exit.bytes(out, 0, length);
    }

    @Override
    void flush() {
        exit.flush();
    }
}
