package dev.patchbay.bench.peers;

import dev.patchbay.runtime.dsp.Pcm;
import dev.patchbay.runtime.dsp.resampling.KernelKind;
import dev.patchbay.runtime.dsp.resampling.Preset;
import dev.patchbay.runtime.dsp.resampling.Resampler;

/** The resampler of the runtime. */
final class OurPeer implements Peer {
    private final Resampler resampler;
    private final int chunk;
    private final byte[] in;
    private final byte[] out;

    OurPeer(int fromHz, int toHz, Preset preset, KernelKind kernel) {
        this.resampler = Resampler.create(fromHz, toHz, 1, preset, kernel);
        this.chunk = fromHz / 50;
        this.in = new byte[chunk * Short.BYTES];
        this.out = new byte[resampler.maxOutput(chunk) * Short.BYTES];
    }

    @Override
    public void input(short[] samples) {
        Pcm.LITTLE_ENDIAN.encode(samples, 0, chunk, in, 0);
    }

    @Override
    public int process() {
        return resampler.process(Pcm.LITTLE_ENDIAN, in, 0, chunk, Pcm.LITTLE_ENDIAN, out, 0);
    }

    @Override
    public void output(short[] to, int at, int count) {
        Pcm.LITTLE_ENDIAN.decode(out, 0, count, to, at);
    }

    @Override
    public void close() {}
}
