package dev.patchbay.runtime.graph;

import dev.patchbay.runtime.dsp.Channels;
import dev.patchbay.runtime.dsp.SampleCodec;
import dev.patchbay.runtime.negotiation.Conversion;

/** From stereo to mono or back, on decoded samples. */
final class RemixStep extends SampleStep {
    private final Conversion.Remix remix;
    private short[] samples = {};
    private short[] mixed = {};
    private byte[] out = {};

    RemixStep(Conversion.Remix remix) {
        this.remix = remix;
    }

    @Override
    boolean does(Conversion conversion) {
        return remix.equals(conversion);
    }

    @Override
    void accept(SampleCodec codec, byte[] bytes, int offset, int count) {
        var gives = gives();
        if (samples.length < count * remix.from()) {
            samples = new short[count * remix.from()];
            mixed = new short[count * remix.to()];
        }
        int length = count * remix.to() * gives.bytesPerSample();
        if (out.length < length) {
            out = new byte[length];
        }
        codec.decode(bytes, offset, count * remix.from(), samples, 0);
        if (remix.to() == 1) {
            Channels.stereoToMono(samples, 0, count, mixed, 0);
        } else {
            Channels.monoToStereo(samples, 0, count, mixed, 0);
        }
        gives.encode(mixed, 0, count * remix.to(), out, 0);
        pass(gives, out, 0, count);
    }
}
