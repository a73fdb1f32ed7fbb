package dev.patchbay.bench.peers;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** What came out of a resampler: a second of it, long after the beginning. */
final class Heard {
    private static final int SECONDS_IN = 3;

    private final short[] samples;
    private final int first;
    private final int rate;
    private final double heldMs;

    /**
     * @param samples the second
     * @param first how many samples came before
     * @param rate in hertz
     * @param heldMs by how much the samples that had come out lagged behind those that had gone in, at worst
     */
    private Heard(short[] samples, int first, int rate, double heldMs) {
        this.samples = samples;
        this.first = first;
        this.rate = rate;
        this.heldMs = heldMs;
    }

    static Heard of(Contender contender, int fromHz, int toHz, IntToDoubleFunction signal) {
        int chunk = fromHz / 50;
        var in = new short[chunk];
        var out = new short[SECONDS_IN * toHz + 20_000];
        int made = 0;
        double held = 0;
        try (var peer = contender.maker().make(fromHz, toHz)) {
            for (int at = 0; at < SECONDS_IN * fromHz; at += chunk) {
                for (int i = 0; i < chunk; i++) {
                    in[i] = (short) Math.rint(signal.applyAsDouble(at + i));
                }
                peer.input(in);
                int count = peer.process();
                peer.output(out, made, count);
                made += count;
                held = Math.max(held, 1e3 * ((at + chunk) / (double) fromHz - made / (double) toHz));
            }
        }
        return new Heard(Arrays.copyOfRange(out, toHz, 2 * toHz), toHz, toHz, held);
    }

    double amplitude(double hz) {
        return Math.hypot(project(hz, 0), project(hz, Math.PI / 2));
    }

    /** Signal to noise and distortion: a tone against all that is left without it, in decibels. */
    double sinadDb(double hz) {
        double amplitude = amplitude(hz);
        double signal = amplitude * amplitude / 2;
        double all = 0;
        for (short sample : samples) {
            all += (double) sample * sample;
        }
        return 10 * Math.log10(signal / (all / samples.length - signal));
    }

    /** What a tone that began as a sine at time 0 lags behind, up to a period, and what was held back besides. */
    double delayMs(double hz) {
        double turns = -Math.atan2(project(hz, Math.PI / 2), project(hz, 0)) / (2 * Math.PI);
        double lag = turns - Math.floor(turns + 1e-3);
        return 1e3 * lag / hz + heldMs;
    }

    /** The amplitude of the part of a frequency that is in phase with a sine that was {@code ahead} at time 0. */
    private double project(double hz, double ahead) {
        double step = 2 * Math.PI * hz / rate;
        double sum = 0;
        for (int i = 0; i < samples.length; i++) {
            sum += samples[i] * Math.sin(step * (first + i) + ahead);
        }
        return 2 * sum / samples.length;
    }
}
