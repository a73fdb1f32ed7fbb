package dev.patchbay.runtime.dsp;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The polyphase coefficients of a ratio: one low-pass filter at the common multiple of both rates, dealt out to
 * {@code up} phases, each of which makes the output samples that lie at one offset from the newest input sample (R. E.
 * Crochiere and L. R. Rabiner, Multirate Digital Signal Processing, §3.3).
 *
 * <p>The filter spans {@value #SPAN} samples of the lower rate, which delays by 4 ms at 8 kHz and less above. Its pass
 * band ends at 0.425 of the lower rate, 3.4 kHz at 8 kHz, and from 0.525 on nothing is stronger than −96 dB.
 *
 * <p><b>Threads.</b> Immutable and shared: every resampler of a ratio uses the same one.
 */
final class FilterBank {
    /**
     * What the coefficients of every phase add up to. A power of two, so that it costs no precision, and one that lets a
     * kernel add up products in a 32-bit integer: 2^14 times a sample leaves room for coefficients whose magnitudes add
     * up to 4.
     */
    static final int UNITY = 1 << 14;

    private static final int SPAN = 64;
    private static final double CUTOFF = 0.475;
    private static final double ATTENUATION_DB = 98;

    private static final Map<Ratio, FilterBank> BANKS = new ConcurrentHashMap<>();

    private final Ratio ratio;
    private final int taps;
    private final float[] coefficients;

    private FilterBank(Ratio ratio) {
        this.ratio = ratio;
        this.taps = taps(ratio);
        this.coefficients = taps == 1 ? new float[] {UNITY} : deal(prototype(ratio, taps), ratio.up(), taps);
    }

    /** The bank of a ratio, designed when it is first asked for. */
    static FilterBank of(Ratio ratio) {
        return BANKS.computeIfAbsent(ratio, FilterBank::new);
    }

    /** How many input samples an output sample is made from; equal rates need no filter and so only one. */
    static int taps(Ratio ratio) {
        int up = ratio.up();
        return up == ratio.down() ? 1 : Math.ceilDiv(SPAN * Math.max(up, ratio.down()), up);
    }

    /**
     * How much later a sound is in the output than in the input, counted in samples from the start of each, in
     * microseconds: half of the filter, less the input samples that have come in by the time an output sample is due.
     */
    static int delayMicros(Ratio ratio, int fromHz) {
        double common = (double) fromHz * ratio.up();
        double half = (taps(ratio) * ratio.up() - 1) / 2.0;
        return (int) Math.round((half + 1 - ratio.down()) / common * 1e6);
    }

    private static double[] prototype(Ratio ratio, int taps) {
        double cutoff = CUTOFF / Math.max(ratio.up(), ratio.down());
        return LowPass.design(taps * ratio.up(), cutoff, ATTENUATION_DB);
    }

    private static float[] deal(double[] prototype, int up, int taps) {
        float[] coefficients = new float[prototype.length];
        for (int phase = 0; phase < up; phase++) {
            double sum = 0;
            for (int tap = 0; tap < taps; tap++) {
                sum += prototype[phase + tap * up];
            }
            for (int tap = 0; tap < taps; tap++) {
                coefficients[phase * taps + taps - 1 - tap] = (float) (UNITY * prototype[phase + tap * up] / sum);
            }
        }
        return coefficients;
    }

    Ratio ratio() {
        return ratio;
    }

    /** How many input samples an output sample is made from. */
    int taps() {
        return taps;
    }

    /** All coefficients, which the caller must not change: phase after phase, the one for the oldest sample first. */
    float[] coefficients() {
        return coefficients;
    }

    /** Where the coefficients of a phase begin: 0 is the phase right behind the newest input sample. */
    int row(int phase) {
        return phase * taps;
    }
}
