package dev.patchbay.runtime.recording;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.Encoding;
import dev.patchbay.runtime.dsp.Pcm;
import dev.patchbay.runtime.graph.Converter;
import dev.patchbay.runtime.graph.Frame;
import dev.patchbay.runtime.negotiation.Negotiator;
import org.jspecify.annotations.Nullable;

/** One side of a recording: brings frames of any format to the recording's rate. */
final class Side {
    /** Takes samples at the recording's rate. */
    @FunctionalInterface
    interface Samples {
        void take(short[] samples, int count);
    }

    private final Negotiator negotiator;
    private final AudioFormat target;
    private final Samples sink;
    private short[] samples = {};
    private @Nullable Converter converter;
    private @Nullable AudioFormat format;

    Side(Negotiator negotiator, int rate, Samples sink) {
        this.negotiator = negotiator;
        this.target = AudioFormat.mono(Encoding.PCM16, rate);
        this.sink = sink;
    }

    void push(Frame frame) {
        if (converter == null || !frame.format().equals(format)) {
            format = frame.format();
            converter = new Converter(format).to(negotiator.conversions(format, target), target, this::converted);
        }
        converter.push(frame.array(), frame.offset(), frame.length());
    }

    private void converted(Frame frame) {
        int count = frame.samples();
        if (samples.length < count) {
            samples = new short[count];
        }
        Pcm.LITTLE_ENDIAN.decode(frame.array(), frame.offset(), count, samples, 0);
        sink.take(samples, count);
    }
}
