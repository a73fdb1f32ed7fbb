package dev.patchbay.runtime.graph;

import dev.patchbay.runtime.dsp.Pcm;
import dev.patchbay.runtime.dsp.SampleCodec;
import dev.patchbay.runtime.dsp.resampling.KernelKind;
import dev.patchbay.runtime.dsp.resampling.Resampler;
import dev.patchbay.runtime.negotiation.Conversion;

/** To another sample rate: from the encoding that comes to the one that is taken next, in one pass. */
final class ResampleStep extends SampleStep {
    private final Conversion.Resample resample;
    private final Resampler resampler;
    private byte[] out = {};

    ResampleStep(Conversion.Resample resample, KernelKind kernel) {
        this.resample = resample;
        this.resampler = Resampling.resampler(resample, kernel);
    }

    @Override
    boolean does(Conversion conversion) {
        return resample.equals(conversion);
    }

    @Override
    void accept(SampleCodec codec, byte[] bytes, int offset, int count) {
        var gives = gives();
        int most = resampler.maxOutput(count) * resample.channels() * gives.bytesPerSample();
        if (out.length < most) {
            out = new byte[most];
        }
        int made = resampler.process(codec, bytes, offset, count, gives, out, 0);
        if (made > 0) {
            pass(gives, out, 0, made);
        }
    }

    @Override
    void flush() {
        // The filter's delay is still inside: as much silence brings the last sample out.
        int tail = (int) Math.ceil(resample.delayMicros() * (double) resample.from() / 1_000_000);
        accept(Pcm.LITTLE_ENDIAN, new byte[tail * resample.channels() * Short.BYTES], 0, tail);
        resampler.reset();
        super.flush();
    }
}
