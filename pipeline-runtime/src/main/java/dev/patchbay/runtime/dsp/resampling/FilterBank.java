package dev.patchbay.runtime.dsp.resampling;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The polyphase coefficients of a ratio: the {@link Prototype} sampled at the common multiple of both rates and dealt
 * out to {@code up} phases, each of which makes the output samples that lie at one offset from the newest input sample
 * (R. E. Crochiere and L. R. Rabiner, Multirate Digital Signal Processing, §3.3).
 *
 * <p>A row holds the coefficients of a phase, the one for the newest sample last. In front of them it is filled up with
 * zeros to a multiple of {@value #ROW_MULTIPLE}, so that a kernel may round up how many it takes at a time.
 *
 * <p><b>Threads.</b> Immutable and shared: every resampler of a ratio and preset uses the same one.
 */
final class FilterBank {
    /**
     * What the coefficients of every phase add up to. A power of two, so that it costs no precision, and one that lets a
     * kernel add up products in a 32-bit integer: 2^14 times a sample leaves room for coefficients whose magnitudes add
     * up to 4.
     */
    static final int UNITY = 1 << 14;

    /** As many floats as the widest vectors hold. */
    static final int ROW_MULTIPLE = 16;

    private record Key(Ratio ratio, Preset preset) {}

    private static final Map<Key, FilterBank> BANKS = new ConcurrentHashMap<>();

    private final Ratio ratio;
    private final int taps;
    private final int rowLength;
    private final float[] coefficients;

    private FilterBank(Key key) {
        this.ratio = key.ratio;
        this.taps = taps(key.ratio, key.preset);
        this.rowLength = Math.ceilDiv(taps, ROW_MULTIPLE) * ROW_MULTIPLE;
        this.coefficients = new float[ratio.up() * rowLength];
        if (taps == 1) {
            coefficients[rowLength - 1] = UNITY;
        } else {
            deal(Prototype.of(key.preset));
        }
    }

    /** The bank of a ratio, designed when it is first asked for. */
    static FilterBank of(Ratio ratio, Preset preset) {
        return BANKS.computeIfAbsent(new Key(ratio, preset), FilterBank::new);
    }

    private static int taps(Ratio ratio, Preset preset) {
        int up = ratio.up();
        return up == ratio.down() ? 1 : Math.ceilDiv(preset.span() * Math.max(up, ratio.down()), up);
    }

    /**
     * How much later a sound is in the output than in the input, counted in samples from the start of each, in
     * microseconds: half of the filter, less the input samples that have come in by the time an output sample is due.
     */
    static int delayMicros(Ratio ratio, Preset preset, int fromHz) {
        double common = (double) fromHz * ratio.up();
        double half = (taps(ratio, preset) * ratio.up() - 1) / 2.0;
        return (int) Math.round((half + 1 - ratio.down()) / common * 1e6);
    }

    private void deal(Prototype prototype) {
        int up = ratio.up();
        double middle = (taps * up - 1) / 2.0;
        double perLowerSample = Math.max(up, ratio.down());
        double[] row = new double[taps];
        for (int phase = 0; phase < up; phase++) {
            double sum = 0;
            for (int tap = 0; tap < taps; tap++) {
                row[tap] = prototype.at((phase + tap * up - middle) / perLowerSample);
                sum += row[tap];
            }
            for (int tap = 0; tap < taps; tap++) {
                coefficients[end(phase) - 1 - tap] = (float) (UNITY * row[tap] / sum);
            }
        }
    }

    Ratio ratio() {
        return ratio;
    }

    /** How many input samples an output sample is made from; equal rates need no filter and so only one. */
    int taps() {
        return taps;
    }

    /** The taps of a phase with so many zeros in front that there is a multiple of {@code lanes}, 1 to 16, a power of 2. */
    int width(int lanes) {
        return Math.ceilDiv(taps, lanes) * lanes;
    }

    /** All rows, which the caller must not change. */
    float[] coefficients() {
        return coefficients;
    }

    /** Behind which index the coefficients of a phase end: 0 is the phase right behind the newest input sample. */
    int end(int phase) {
        return (phase + 1) * rowLength;
    }
}
