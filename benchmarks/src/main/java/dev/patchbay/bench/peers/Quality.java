package dev.patchbay.bench.peers;

import java.util.stream.DoubleStream;

/**
 * How good a resampler is, measured from what comes out when tones of −3 dBFS go in by chunks of 20 ms.
 *
 * @param rippleDb the largest difference of a level from the input's, up to 3.4 kHz
 * @param sinad1kDb signal against all else for a tone of 1 kHz
 * @param sinad3kDb the same for 3 kHz
 * @param rejectionDb the strongest alias or image of a tone that is 0.55 of the lower rate away, or more
 * @param delayMs how much later a sound comes out, its share of a chunk that is held back at worst included
 */
record Quality(double rippleDb, double sinad1kDb, double sinad3kDb, double rejectionDb, double delayMs) {
    private static final double AMPLITUDE = Short.MAX_VALUE * Math.pow(10, -3.0 / 20);

    /** Tones are multiples of 5 Hz and so fit into what is looked at, a second, a whole number of times. */
    static Quality of(Contender contender, int fromHz, int toHz) {
        int lower = Math.min(fromHz, toHz);
        double ripple = DoubleStream.of(55, 305, 1005, 2005, 3005, 3305, 3395)
                .map(hz -> Math.abs(toDb(sent(contender, fromHz, toHz, hz).amplitude(hz) / AMPLITUDE)))
                .max()
                .orElseThrow();
        double rejection = (toHz < fromHz
                        ? DoubleStream.of(0.5525, 0.6, 0.75, 0.9, 1.2, 1.45)
                        : DoubleStream.of(0.3, 0.4, 0.445))
                .map(part -> 5 * Math.rint(part * lower / 5))
                .filter(hz -> hz < fromHz / 2.0)
                .map(hz -> rejected(contender, fromHz, toHz, hz))
                .max()
                .orElseThrow();
        return new Quality(
                ripple,
                sent(contender, fromHz, toHz, 1005).sinadDb(1005),
                sent(contender, fromHz, toHz, 3005).sinadDb(3005),
                rejection,
                sent(contender, fromHz, toHz, 55).delayMs(55));
    }

    /** The strongest of the places where a tone may be heard that should not be. */
    private static double rejected(Contender contender, int fromHz, int toHz, double hz) {
        var heard = sent(contender, fromHz, toHz, hz);
        DoubleStream places = toHz < fromHz
                ? DoubleStream.of(Math.abs(hz - toHz * Math.rint(hz / toHz)))
                : DoubleStream.of(fromHz - hz, fromHz + hz, 2 * fromHz - hz).filter(image -> image < toHz / 2.0);
        return places.map(place -> toDb(heard.amplitude(place) / AMPLITUDE))
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    private static Heard sent(Contender contender, int fromHz, int toHz, double hz) {
        return Heard.of(contender, fromHz, toHz, index -> AMPLITUDE * Math.sin(2 * Math.PI * hz * index / fromHz));
    }

    private static double toDb(double ratio) {
        return 20 * Math.log10(ratio);
    }
}
