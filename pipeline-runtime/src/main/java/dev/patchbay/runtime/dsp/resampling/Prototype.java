package dev.patchbay.runtime.dsp.resampling;

import java.util.EnumMap;
import java.util.Map;

/**
 * The low-pass filter from which those of all ratios are sampled: an impulse response in continuous time, as a series of
 * cosines over the filter's span.
 *
 * <p>Over |t| ≤ span / 2, with t in samples of the lower rate, h(t) = (a₀ + 2 Σ aₖ cos(2πkt / span)) / span; elsewhere it
 * is 0. Its frequency response is a sum of sinc functions, one at every multiple of 1 / span, of which those beyond the
 * stop band's edge are left out: so some twenty numbers make the filter, whatever the ratio (frequency sampling with free
 * samples in the transition band; L. R. Rabiner, B. Gold and C. A. McGonegal, "An approach to the approximation problem
 * for nonrecursive digital filters", 1970).
 *
 * <p>The numbers are those whose largest weighted error is least ({@link MinimaxFit}). Being symmetric, the filter delays
 * every frequency alike.
 *
 * <p><b>Threads.</b> Immutable.
 */
final class Prototype {
    /** Frequencies on which the error is looked at, per 1 / span. */
    private static final int DENSITY = 16;
    /** How far beyond the last sinc, in multiples of 1 / span, the stop band is looked at; it only falls from there. */
    private static final int BEYOND = 40;

    private static final Map<Preset, Prototype> DESIGNED = new EnumMap<>(Preset.class);

    private final int span;
    private final double[] series;

    private Prototype(int span, double[] series) {
        this.span = span;
        this.series = series;
    }

    /** The prototype of a preset, designed when it is first asked for. */
    static synchronized Prototype of(Preset preset) {
        return DESIGNED.computeIfAbsent(preset, wanted -> design(wanted.span(), wanted.passWeight()));
    }

    /** The impulse response at a time in samples of the lower rate; 0 is its middle. */
    double at(double time) {
        if (2 * Math.abs(time) > span) {
            return 0;
        }
        // Clenshaw's recurrence: one cosine for the whole series.
        double twice = 2 * Math.cos(2 * Math.PI * time / span);
        double next = 0;
        double afterNext = 0;
        for (int k = series.length - 1; k > 0; k--) {
            double sum = 2 * series[k] + twice * next - afterNext;
            afterNext = next;
            next = sum;
        }
        return (series[0] + twice / 2 * next - afterNext) / span;
    }

    private static Prototype design(int span, double passWeight) {
        int terms = (int) Math.ceil(Preset.STOP * span) + 1;
        double[] frequencies = frequencies(span, terms);
        double[][] basis = new double[frequencies.length][];
        double[] wanted = new double[frequencies.length];
        double[] weights = new double[frequencies.length];
        for (int i = 0; i < frequencies.length; i++) {
            boolean passes = frequencies[i] <= Preset.PASS;
            basis[i] = basis(frequencies[i] * span, terms);
            wanted[i] = passes ? 1 : 0;
            // A stop band that is looked at the more closely the higher it is makes a response without end spikes.
            weights[i] = passes ? passWeight : frequencies[i] / Preset.STOP;
        }
        return new Prototype(span, new MinimaxFit(basis, wanted, weights).solve());
    }

    /** 0 first, where the gain must be 1. */
    private static double[] frequencies(int span, int terms) {
        int pass = (int) (DENSITY * Preset.PASS * span);
        int stop = (int) (DENSITY * (terms + BEYOND - Preset.STOP * span));
        double[] frequencies = new double[pass + 1 + stop];
        for (int i = 0; i < frequencies.length; i++) {
            frequencies[i] =
                    i <= pass ? Preset.PASS * i / pass : Preset.STOP + (double) (i - pass - 1) / (DENSITY * span);
        }
        return frequencies;
    }

    /** What each number of the series adds to the gain at a frequency in multiples of 1 / span. */
    private static double[] basis(double multiple, int terms) {
        double[] row = new double[terms];
        row[0] = sinc(multiple);
        for (int k = 1; k < terms; k++) {
            row[k] = sinc(multiple - k) + sinc(multiple + k);
        }
        return row;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }
}
