package dev.patchbay.runtime.dsp.resampling;

/**
 * Measures a fifth of a second of mono samples. Frequencies must be multiples of 5 Hz, so that they fit a whole number of
 * times and a projection separates them exactly.
 */
final class Spectrum {
    static final double SECONDS = 0.2;

    private final short[] samples;
    private final int offset;
    private final int rate;
    private final int count;

    Spectrum(short[] samples, int offset, int rate) {
        this.samples = samples;
        this.offset = offset;
        this.rate = rate;
        this.count = (int) (rate * SECONDS);
    }

    /** The amplitude and the phase of the sine of a frequency; phase 0 is a sine that begins at sample 0 of the array. */
    Sine sine(double hz) {
        double step = 2 * Math.PI * hz / rate;
        double cosOfStep = Math.cos(step);
        double sinOfStep = Math.sin(step);
        double cos = Math.cos(step * offset);
        double sin = Math.sin(step * offset);
        double inPhase = 0;
        double quadrature = 0;
        for (int i = offset; i < offset + count; i++) {
            inPhase += samples[i] * sin;
            quadrature += samples[i] * cos;
            double turned = cos * cosOfStep - sin * sinOfStep;
            sin = sin * cosOfStep + cos * sinOfStep;
            cos = turned;
        }
        return new Sine(2 * Math.hypot(inPhase, quadrature) / count, Math.atan2(quadrature, inPhase));
    }

    /** Signal to noise and distortion: the sine of a frequency against all that is left without it, in decibels. */
    double sinadDb(double hz) {
        Sine sine = sine(hz);
        double signal = sine.amplitude() * sine.amplitude() / 2;
        double all = 0;
        for (int i = offset; i < offset + count; i++) {
            all += (double) samples[i] * samples[i];
        }
        return 10 * Math.log10(signal / (all / count - signal));
    }

    record Sine(double amplitude, double phase) {
        double decibelsAgainst(double other) {
            return 20 * Math.log10(amplitude / other);
        }
    }
}
