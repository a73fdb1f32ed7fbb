package dev.patchbay.runtime.dsp;

/**
 * Designs low-pass filters by windowing an ideal one: a sinc under a Kaiser window (J. F. Kaiser, "Nonrecursive digital
 * filter design using the I0-sinh window function", ISCAS 1974; Oppenheim and Schafer, Discrete-Time Signal Processing,
 * §7.5). Such a filter is symmetric, so it delays every frequency alike, by (length − 1) / 2 samples, and its gain is
 * within 10^(−attenuation/20) of 1 in the pass band and of 0 in the stop band. The way from one to the other, with the
 * cut-off in its middle, is (attenuation − 7.95) / (14.36 · (length − 1)) cycles per sample wide.
 */
final class LowPass {
    private LowPass() {}

    /**
     * Computes an impulse response with a gain of 1 at 0 Hz.
     *
     * @param length how many coefficients, at least 2
     * @param cutoff where the gain is ½, in cycles per sample, above 0 and below ½
     * @param attenuationDb how far below the pass band the stop band lies, above 50
     */
    static double[] design(int length, double cutoff, double attenuationDb) {
        double beta = 0.1102 * (attenuationDb - 8.7);
        double middle = (length - 1) / 2.0;
        double[] response = new double[length];
        double sum = 0;
        for (int i = 0; i < length; i++) {
            double at = i - middle;
            double edge = at / middle;
            response[i] = sinc(2 * cutoff * at) * bessel(beta * Math.sqrt(Math.max(0, 1 - edge * edge)));
            sum += response[i];
        }
        for (int i = 0; i < length; i++) {
            response[i] /= sum;
        }
        return response;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    /** The modified Bessel function of the first kind and order 0, by its power series. */
    private static double bessel(double x) {
        double quarter = x * x / 4;
        double sum = 1;
        double term = 1;
        for (int k = 1; term > sum * 1e-17; k++) {
            term *= quarter / ((double) k * k);
            sum += term;
        }
        return sum;
    }
}
