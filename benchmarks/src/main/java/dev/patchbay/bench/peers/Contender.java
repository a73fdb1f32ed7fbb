package dev.patchbay.bench.peers;

import dev.patchbay.runtime.dsp.resampling.KernelKind;
import dev.patchbay.runtime.dsp.resampling.Preset;
import java.util.List;

/**
 * Somebody's resampler.
 *
 * @param name for the table
 * @param maker makes a stream for a chunk of 20 ms
 */
record Contender(String name, Maker maker) {
    /** The C libraries that the ratios are to. */
    static final String SOXR = "libsoxr HQ";

    static final String SPEEX = "speexdsp 5";

    /** Makes streams. */
    @FunctionalInterface
    interface Maker {
        Peer make(int fromHz, int toHz);
    }

    /** Ours, which are always there. */
    static List<Contender> ours() {
        return List.of(
                new Contender("ours, vector", (from, to) -> new OurPeer(from, to, Preset.STANDARD, KernelKind.VECTOR)),
                new Contender("ours, plain", (from, to) -> new OurPeer(from, to, Preset.STANDARD, KernelKind.PLAIN)),
                new Contender(
                        "ours, vector, low latency",
                        (from, to) -> new OurPeer(from, to, Preset.LOW_LATENCY, KernelKind.VECTOR)),
                new Contender(
                        "ours, plain, low latency",
                        (from, to) -> new OurPeer(from, to, Preset.LOW_LATENCY, KernelKind.PLAIN)));
    }
}
