package dev.patchbay.distribution;

/** What a sound is made of. Frequencies must be multiples of 5 Hz, which a fifth of a second holds as whole periods. */
final class Tones {
    private final short[] samples;
    private final int rate;

    private Tones(short[] samples, int rate) {
        this.samples = samples;
        this.rate = rate;
    }

    static Tones of(short[] samples, int rate) {
        return new Tones(samples, rate);
    }

    static short[] sine(int hz, double peak, int rate, int millis) {
        var samples = new short[rate * millis / 1_000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) Math.rint(peak * Math.sin(2 * Math.PI * hz * i / rate));
        }
        return samples;
    }

    /** How strong a frequency is against a peak, in decibels. */
    double decibels(double hz, double peak) {
        return 20 * Math.log10(amplitude(hz) / peak);
    }

    /** A tone against all that is left without it, in decibels. */
    double sinad(double hz) {
        double tone = Math.pow(amplitude(hz), 2) / 2;
        return 10 * Math.log10(tone / (Math.pow(Sound.rms(samples), 2) - tone));
    }

    private double amplitude(double hz) {
        double real = 0;
        double imaginary = 0;
        for (int i = 0; i < samples.length; i++) {
            double angle = 2 * Math.PI * hz * i / rate;
            real += samples[i] * Math.cos(angle);
            imaginary += samples[i] * Math.sin(angle);
        }
        return 2 * Math.hypot(real, imaginary) / samples.length;
    }
}
