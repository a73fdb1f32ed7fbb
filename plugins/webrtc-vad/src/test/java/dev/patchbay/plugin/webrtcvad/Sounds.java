package dev.patchbay.plugin.webrtcvad;

import dev.patchbay.plugin.webrtcvad.detector.SpeechDetector;
import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** Test sounds at 8 kHz, as doubles on the scale of 16-bit samples. Levels are RMS in dBFS. */
final class Sounds {
    static final int RATE = SpeechDetector.SAMPLE_RATE;

    private Sounds() {}

    static double amplitude(double dbfs) {
        return 32_768 * Math.pow(10, dbfs / 20);
    }

    static int samples(double seconds) {
        return (int) Math.round(seconds * RATE);
    }

    /** A function of seconds. */
    static double[] made(double seconds, DoubleUnaryOperator sound) {
        var samples = new double[samples(seconds)];
        Arrays.setAll(samples, n -> sound.applyAsDouble((double) n / RATE));
        return samples;
    }

    static double[] silence(double seconds) {
        return new double[samples(seconds)];
    }

    /** Equally loud sinusoids, which sound for {@code on} seconds of every {@code on + off}. */
    static double[] tones(double seconds, double dbfs, double on, double off, double... hertz) {
        double each = amplitude(dbfs) * Math.sqrt(2.0 / hertz.length);
        return made(
                seconds,
                t -> t % (on + off) >= on
                        ? 0
                        : each
                                * Arrays.stream(hertz)
                                        .map(f -> Math.sin(2 * Math.PI * f * t + f))
                                        .sum());
    }

    static double[] whiteNoise(double seconds, double dbfs) {
        var random = new Random(42);
        return made(seconds, t -> amplitude(dbfs) * random.nextGaussian());
    }

    static double[] clicks(double seconds, double every) {
        return made(seconds, t -> t % every < 0.000_3 ? 20_000 : 0);
    }

    static double[] sum(double[] a, double[] b) {
        var sum = new double[a.length];
        Arrays.setAll(sum, n -> a[n] + b[n]);
        return sum;
    }

    static double[] joined(double[]... parts) {
        return Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray();
    }

    /** What ITU-T G.711 µ-law leaves of it: each sample to the middle of its logarithmic step. */
    static double[] throughMuLaw(double[] sound) {
        return Arrays.stream(sound).map(Sounds::muLaw).toArray();
    }

    private static double muLaw(double sample) {
        double biased = Math.min(Math.abs(sample), 32_635) + 132;
        double step = Math.pow(2, Math.floor(Math.log(biased) / Math.log(2)) - 4);
        return Math.copySign((Math.floor(biased / step) + 0.5) * step - 132, sample);
    }

    static short[] rounded(double[] sound) {
        var samples = new short[sound.length];
        for (int n = 0; n < sound.length; n++) {
            samples[n] = (short) Math.clamp(Math.round(sound[n]), Short.MIN_VALUE, Short.MAX_VALUE);
        }
        return samples;
    }

    /** The RMS of a part, in dBFS. */
    static double level(double[] sound, int from, int length) {
        double squares = 0;
        for (int n = from; n < from + length; n++) {
            squares += sound[n] * sound[n];
        }
        return 20 * Math.log10(Math.sqrt(squares / length) / 32_768);
    }

    /** As loud as a whole as wanted. */
    static double[] scaled(double[] sound, double dbfs) {
        double gain = amplitude(dbfs - level(sound, 0, sound.length)) / 32_768;
        return Arrays.stream(sound).map(sample -> gain * sample).toArray();
    }

    /** Without the silence before and after, which is what stays 40 dB below the loudest sample. */
    static double[] trimmed(double[] sound) {
        double least = Arrays.stream(sound).map(Math::abs).max().orElseThrow() / 100;
        int from = 0;
        int to = sound.length;
        while (Math.abs(sound[from]) < least) {
            from++;
        }
        while (Math.abs(sound[to - 1]) < least) {
            to--;
        }
        return Arrays.copyOfRange(sound, from, to);
    }
}
