package dev.patchbay.bench.density;

import java.time.Duration;
import java.util.OptionalDouble;
import org.HdrHistogram.Histogram;

/** Measurements as somebody might have made them. */
final class Measurements {
    private static final Load LOAD = new Load("echo", "none", 8_000, 20, Duration.ofSeconds(1), Duration.ofSeconds(1));
    private static final Cost COST =
            new Cost(0.5, 0.25, 0, OptionalDouble.of(0.1), 2, 8, 50_000, 6_000_000, 16_000_000, 6_100_000);

    private Measurements() {}

    /** All frames as late as this, in milliseconds. */
    static Measurement late(int calls, double millis) {
        return of(calls, millis, millis, 0, 0);
    }

    /** 995 frames as late as most of them are, 5 as late as the worst. */
    static Measurement of(int calls, double mostMillis, double worstMillis, int missing, int ended) {
        var lateness = new Histogram(60_000_000, 3);
        lateness.recordValueWithCount(Math.round(mostMillis * 1_000), 995);
        lateness.recordValueWithCount(Math.round(worstMillis * 1_000), 5);
        var own = new Histogram(60_000_000, 3);
        own.recordValue(40);
        return new Measurement(calls, LOAD, new Heard(ended, 1_000, missing, 0, 0, 0, 0, 0, lateness, own, own), COST);
    }
}
