package dev.patchbay.server.report;

import java.util.Comparator;
import java.util.List;

/** A stretch of the call, in ms on the media clock. */
record Interval(double fromMs, double toMs) {

    double lengthMs() {
        return toMs - fromMs;
    }

    boolean overlaps(Interval other) {
        return fromMs < other.toMs && other.fromMs < toMs;
    }

    static double totalMs(List<Interval> intervals) {
        return intervals.stream().mapToDouble(Interval::lengthMs).sum();
    }

    /** The longest stretch of {@code within} that none of {@code busy} touches; the first of equals, empty if none is. */
    static Interval longestGap(List<Interval> busy, Interval within) {
        Interval longest = new Interval(within.fromMs, within.fromMs);
        double quietFrom = within.fromMs;
        List<Interval> ordered = busy.stream()
                .sorted(Comparator.comparingDouble(Interval::fromMs))
                .toList();
        for (Interval next : ordered) {
            longest = longer(longest, new Interval(quietFrom, Math.min(next.fromMs, within.toMs)));
            quietFrom = Math.max(quietFrom, next.toMs);
        }
        return longer(longest, new Interval(quietFrom, within.toMs));
    }

    private static Interval longer(Interval first, Interval second) {
        return second.lengthMs() > first.lengthMs() ? second : first;
    }
}
