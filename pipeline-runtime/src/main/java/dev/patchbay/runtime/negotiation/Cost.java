package dev.patchbay.runtime.negotiation;

import java.util.Comparator;

/**
 * What a choice of formats costs, compared field by field in the order in which they stand. Along a chain the bandwidth
 * is the least of its links, everything else adds up.
 *
 * @param preferMisses links whose operator prefers a format that is not there
 * @param bandwidthHz the lowest sample rate on the way; more is better
 * @param lossySteps steps that throw something away
 * @param conversions steps that change samples
 * @param delayMicros added delay
 * @param preference sum of the places that the formats take in their ports' lists
 */
public record Cost(int preferMisses, int bandwidthHz, int lossySteps, int conversions, int delayMicros, int preference)
        implements Comparable<Cost> {
    static final Cost NONE = new Cost(0, Integer.MAX_VALUE, 0, 0, 0, 0);

    private static final Comparator<Cost> ORDER = Comparator.comparingInt(Cost::preferMisses)
            .thenComparing(Comparator.comparingInt(Cost::bandwidthHz).reversed())
            .thenComparingInt(Cost::lossySteps)
            .thenComparingInt(Cost::conversions)
            .thenComparingInt(Cost::delayMicros)
            .thenComparingInt(Cost::preference);

    /** The cost of this and then that. */
    Cost plus(Cost other) {
        return new Cost(
                preferMisses + other.preferMisses,
                Math.min(bandwidthHz, other.bandwidthHz),
                lossySteps + other.lossySteps,
                conversions + other.conversions,
                delayMicros + other.delayMicros,
                preference + other.preference);
    }

    @Override
    public int compareTo(Cost other) {
        return ORDER.compare(this, other);
    }

    /** Why this choice lost against the winner, in words. */
    String lostTo(Cost winner) {
        if (preferMisses != winner.preferMisses) {
            return "not what the operator prefers";
        }
        if (bandwidthHz != winner.bandwidthHz) {
            return "carries " + bandwidthHz + " Hz where " + winner.bandwidthHz + " Hz can be had";
        }
        if (lossySteps != winner.lossySteps) {
            return count(lossySteps, "lossy step") + " where " + winner.lossySteps + " will do";
        }
        if (conversions != winner.conversions) {
            return count(conversions, "conversion") + " where " + winner.conversions + " will do";
        }
        if (delayMicros != winner.delayMicros) {
            return "adds " + millis(delayMicros) + " where " + millis(winner.delayMicros) + " will do";
        }
        if (preference != winner.preference) {
            return "as good, and lower in the ports' own order of preference";
        }
        return "as good in every way; the first of equals was taken";
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    static String millis(int micros) {
        return micros / 1_000 + "." + micros % 1_000 / 100 + " ms";
    }
}
