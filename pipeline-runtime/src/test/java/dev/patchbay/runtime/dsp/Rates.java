package dev.patchbay.runtime.dsp;

import java.util.List;
import java.util.stream.Stream;

/** Every pair of rates. */
record Rates(int from, int to) {
    static List<Rates> all() {
        return pairs().toList();
    }

    static List<Rates> different() {
        return pairs().filter(pair -> pair.from != pair.to).toList();
    }

    private static Stream<Rates> pairs() {
        return Resampler.rates().stream()
                .flatMap(from -> Resampler.rates().stream().map(to -> new Rates(from, to)));
    }

    Ratio ratio() {
        return Ratio.between(from, to);
    }

    Resampler resampler(int channels) {
        return Resampler.create(from, to, channels);
    }

    int lower() {
        return Math.min(from, to);
    }

    /** Converts the samples of a tone in one go and returns the spectrum of the settled part. */
    Spectrum spectrumOf(Tone tone) {
        int samples = (int) (from * (Spectrum.SECONDS + 0.05));
        Resampler resampler = resampler(1);
        short[] out = new short[resampler.maxOutput(samples)];
        resampler.process(tone.samples(samples), 0, samples, out, 0);
        return new Spectrum(out, to / 25, to);
    }

    @Override
    public String toString() {
        return from + " Hz to " + to + " Hz";
    }
}
