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
 * <p>The numbers are those whose largest weighted error is least. They are found by solving for the least squares again
 * and again, each time giving more weight to the frequencies that came out worst (C. L. Lawson, 1961). Being symmetric,
 * the filter delays every frequency alike.
 *
 * <p><b>Threads.</b> Immutable.
 */
final class Prototype {
    private static final int ROUNDS = 20;
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
        double[] weights = new double[frequencies.length];
        for (int i = 0; i < frequencies.length; i++) {
            basis[i] = basis(frequencies[i] * span, terms);
            // A stop band that is looked at the more closely the higher it is makes a response without end spikes.
            weights[i] = frequencies[i] <= Preset.PASS ? passWeight : frequencies[i] / Preset.STOP;
        }
        return new Prototype(span, leastLargestError(frequencies, basis, weights));
    }

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

    private static double[] leastLargestError(double[] frequencies, double[][] basis, double[] weights) {
        double[] emphasis = new double[frequencies.length];
        java.util.Arrays.fill(emphasis, 1.0 / emphasis.length);
        double[] series = {};
        for (int round = 0; round < ROUNDS; round++) {
            series = leastSquares(frequencies, basis, weights, emphasis);
            double total = 0;
            for (int i = 1; i < emphasis.length; i++) {
                emphasis[i] *= weights[i] * Math.abs(error(frequencies[i], basis[i], series));
                total += emphasis[i];
            }
            for (int i = 1; i < emphasis.length; i++) {
                emphasis[i] /= total;
            }
        }
        return series;
    }

    private static double error(double frequency, double[] row, double[] series) {
        double gain = 0;
        for (int k = 0; k < row.length; k++) {
            gain += row[k] * series[k];
        }
        return gain - wanted(frequency);
    }

    private static double wanted(double frequency) {
        return frequency <= Preset.PASS ? 1 : 0;
    }

    /** Solves the normal equations; their condition is about 1e8, which leaves half of a double's digits. */
    private static double[] leastSquares(double[] frequencies, double[][] basis, double[] weights, double[] emphasis) {
        int terms = basis[0].length;
        double[][] matrix = new double[terms][terms];
        double[] right = new double[terms];
        for (int i = 0; i < frequencies.length; i++) {
            // The first frequency is 0 Hz, where the gain must be 1: it weighs as much as all others together.
            double weight = i == 0 ? 1 : emphasis[i] * weights[i] * weights[i];
            for (int row = 0; row < terms; row++) {
                double weighted = weight * basis[i][row];
                right[row] += weighted * wanted(frequencies[i]);
                for (int column = 0; column <= row; column++) {
                    matrix[row][column] += weighted * basis[i][column];
                }
            }
        }
        return Cholesky.solve(matrix, right);
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }
}
