package dev.patchbay.bench.density;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks for the largest load that is carried: doubles until one is not, then halves the distance. A bound that is carried
 * is the answer.
 *
 * @param first calls to begin with
 * @param bound calls never exceeded
 */
record Search(int first, int bound) {
    private static final int PRECISION_PERCENT = 5;

    /** Tries one load. */
    interface Trial {
        /** Measures with so many calls. */
        Measurement with(int calls) throws Exception;
    }

    /** All that was tried, in this order. */
    List<Measurement> run(Trial trial) throws Exception {
        var tried = new ArrayList<Measurement>();
        int carried = 0;
        int tooMany = 0;
        int calls = Math.min(first, bound);
        while (calls > 0) {
            var measured = trial.with(calls);
            tried.add(measured);
            if (measured.carried()) {
                carried = calls;
            } else {
                tooMany = calls;
            }
            calls = next(carried, tooMany);
        }
        return tried;
    }

    /** What to try next, 0 when there is nothing more to find out. */
    int next(int carried, int tooMany) {
        if (tooMany == 0) {
            return carried == bound ? 0 : Math.min(2 * carried, bound);
        }
        boolean close = tooMany - carried <= Math.max(1, tooMany * PRECISION_PERCENT / 100);
        return close ? 0 : (carried + tooMany) / 2;
    }

    /** The largest that was carried, 0 when none was. */
    static int largest(List<Measurement> tried) {
        return tried.stream()
                .filter(Measurement::carried)
                .mapToInt(Measurement::calls)
                .max()
                .orElse(0);
    }
}
