package dev.patchbay.emulator.sound;

import java.math.BigInteger;

/**
 * Converts whole recordings between sample rates, by a windowed sinc. It is for audio that is made once and kept, so it
 * is written to be read and not to be fast.
 */
final class SincResampler {
    /** Zero crossings of the sinc on either side. */
    private static final int LOBES = 32;

    /** Where the filter begins to fall, as a part of the lower rate's band. */
    private static final double PASS = 0.92;

    private SincResampler() {}

    static short[] resample(short[] in, int from, int to) {
        if (from == to || in.length == 0) {
            return in.clone();
        }
        int common = BigInteger.valueOf(from).gcd(BigInteger.valueOf(to)).intValueExact();
        int up = to / common;
        int down = from / common;
        double cutoff = PASS * Math.min(1, (double) to / from);
        int reach = (int) Math.ceil(LOBES / cutoff);
        double[][] phases = phases(up, cutoff, reach);
        var out = new short[Math.toIntExact((long) in.length * up / down)];
        for (int n = 0; n < out.length; n++) {
            long position = (long) n * down;
            int center = (int) (position / up);
            out[n] = sum(in, center - reach + 1, phases[(int) (position % up)]);
        }
        return out;
    }

    private static double[][] phases(int up, double cutoff, int reach) {
        var phases = new double[up][2 * reach];
        for (int phase = 0; phase < up; phase++) {
            double total = 0;
            for (int tap = 0; tap < 2 * reach; tap++) {
                double x = tap - reach + 1 - (double) phase / up;
                phases[phase][tap] = cutoff * sinc(cutoff * x) * window(x / reach);
                total += phases[phase][tap];
            }
            for (int tap = 0; tap < 2 * reach; tap++) {
                phases[phase][tap] /= total;
            }
        }
        return phases;
    }

    private static short sum(short[] in, int begin, double[] taps) {
        double sum = 0;
        for (int tap = 0; tap < taps.length; tap++) {
            int at = begin + tap;
            if (at >= 0 && at < in.length) {
                sum += in[at] * taps[tap];
            }
        }
        return (short) Math.clamp(Math.round(sum), Short.MIN_VALUE, Short.MAX_VALUE);
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    /** Blackman's. */
    private static double window(double x) {
        return Math.abs(x) >= 1 ? 0 : 0.42 + 0.5 * Math.cos(Math.PI * x) + 0.08 * Math.cos(2 * Math.PI * x);
    }
}
