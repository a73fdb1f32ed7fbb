package dev.patchbay.runtime.graph;

import dev.patchbay.runtime.dsp.resampling.KernelKind;
import dev.patchbay.runtime.dsp.resampling.Preset;
import dev.patchbay.runtime.dsp.resampling.Resampler;
import dev.patchbay.runtime.negotiation.Conversion;
import dev.patchbay.runtime.negotiation.Negotiator;

/**
 * The resampler as plans know it: by the names of its presets and by their delays. Negotiation knows nothing of signal
 * processing, so the presets have names there too, and here the two meet.
 */
public final class Resampling {
    private Resampling() {}

    /**
     * A negotiator that plans with the resampler of the runtime.
     *
     * @param preset that every link resamples with
     * @return solves formats as sessions do
     */
    public static Negotiator negotiator(Conversion.Preset preset) {
        var filter = filter(preset);
        return new Negotiator(preset, (from, to) -> Resampler.delayMicros(from, to, filter));
    }

    static Resampler resampler(Conversion.Resample planned, KernelKind kernel) {
        return Resampler.create(planned.from(), planned.to(), planned.channels(), filter(planned.preset()), kernel);
    }

    private static Preset filter(Conversion.Preset preset) {
        return switch (preset) {
            case STANDARD -> Preset.STANDARD;
            case LOW_LATENCY -> Preset.LOW_LATENCY;
        };
    }
}
