package dev.patchbay.runtime.dsp.resampling;

import java.util.List;

/**
 * How two sample rates relate, in lowest terms: {@code up} output samples for every {@code down} input samples.
 *
 * @param up how many output samples, at least 1
 * @param down how many input samples, at least 1
 */
record Ratio(int up, int down) {
    static final List<Integer> RATES =
            List.of(8000, 11025, 12000, 16000, 22050, 24000, 32000, 44100, 48000, 96000, 192000);

    /** @throws IllegalArgumentException if a rate is not one of {@link #RATES} */
    static Ratio between(int fromHz, int toHz) {
        requireKnown(fromHz);
        requireKnown(toHz);
        int common = greatestCommonDivisor(fromHz, toHz);
        return new Ratio(toHz / common, fromHz / common);
    }

    private static void requireKnown(int hz) {
        if (!RATES.contains(hz)) {
            throw new IllegalArgumentException("Can't resample " + hz + " Hz; the rates are " + RATES);
        }
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
