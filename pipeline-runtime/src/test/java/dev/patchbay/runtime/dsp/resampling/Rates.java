package dev.patchbay.runtime.dsp.resampling;

import java.util.List;
import java.util.stream.Stream;

/** Every pair of rates. */
record Rates(int from, int to) {
    static List<Rates> all() {
        return pairs().toList();
    }

    static Stream<Rates> pairs() {
        return Resampler.rates().stream()
                .flatMap(from -> Resampler.rates().stream().map(to -> new Rates(from, to)));
    }

    Ratio ratio() {
        return Ratio.between(from, to);
    }

    int lower() {
        return Math.min(from, to);
    }

    @Override
    public String toString() {
        return from + " Hz to " + to + " Hz";
    }
}
