package dev.patchbay.runtime.negotiation;

import java.math.BigDecimal;
import java.util.Comparator;

/**
 * What a choice of formats costs, compared field by field in the order in which they stand. Along a chain the bandwidth
 * is the least of its links, everything else adds up.
 *
 * @param preferMisses links without the format that the operator prefers there
 * @param bandwidthHz the lowest sample rate on the way; more is better
 * @param transcodings steps into or out of a lossy encoding. A step out loses nothing itself, but whoever encoded has lost:
 *     so no source is asked for µ-law that the other end does not take
 * @param mixes steps from stereo to mono
 * @param conversions steps that change samples
 * @param delayMicros added delay
 * @param preference sum of the places that the formats take in their ports' lists
 */
record Cost(
        int preferMisses,
        int bandwidthHz,
        int transcodings,
        int mixes,
        int conversions,
        int delayMicros,
        int preference)
        implements Comparable<Cost> {
    static final Cost NONE = new Cost(0, Integer.MAX_VALUE, 0, 0, 0, 0, 0);

    private static final Comparator<Cost> ORDER = Comparator.comparingInt(Cost::preferMisses)
            .thenComparing(Comparator.comparingInt(Cost::bandwidthHz).reversed())
            .thenComparingInt(Cost::lossySteps)
            .thenComparingInt(Cost::conversions)
            .thenComparingInt(Cost::delayMicros)
            .thenComparingInt(Cost::preference);

    int lossySteps() {
        return transcodings + mixes;
    }

    /** The cost of this and then that. */
    Cost plus(Cost other) {
        return new Cost(
                preferMisses + other.preferMisses,
                Math.min(bandwidthHz, other.bandwidthHz),
                transcodings + other.transcodings,
                mixes + other.mixes,
                conversions + other.conversions,
                delayMicros + other.delayMicros,
                preference + other.preference);
    }

    @Override
    public int compareTo(Cost other) {
        return ORDER.compare(this, other);
    }

    /**
     * Why this choice lost against the winner.
     *
     * @param where what the numbers are of, such as {@code " along the chain"}; empty for a single link
     */
    String lostTo(Cost winner, String where) {
        if (preferMisses != winner.preferMisses) {
            return "not what the operator prefers";
        }
        if (bandwidthHz != winner.bandwidthHz) {
            return "carries " + bandwidthHz + " Hz" + where + " where " + winner.bandwidthHz + " Hz can be had";
        }
        if (lossySteps() != winner.lossySteps()) {
            return tooMany(lossySteps(), mixes == 0 ? "transcoding" : "lossy step", where, winner.lossySteps());
        }
        if (conversions != winner.conversions) {
            return tooMany(conversions, "conversion", where, winner.conversions);
        }
        if (delayMicros != winner.delayMicros) {
            return "adds " + millis(delayMicros) + where + " where " + millis(winner.delayMicros) + " will do";
        }
        if (preference != winner.preference) {
            return "as good, but lower in the ports' order of preference";
        }
        return "as good in every way; the first port to differ prefers the other";
    }

    private static String tooMany(int number, String what, String where, int enough) {
        return number + " " + what + (number == 1 ? "" : "s") + where
                + (enough == 0 ? " where none is needed" : " where " + enough + " will do");
    }

    /** To the microsecond, so that two delays that differ never read the same. */
    static String millis(int micros) {
        var millis = BigDecimal.valueOf(micros, 3).stripTrailingZeros();
        return millis.setScale(Math.max(1, millis.scale())) + " ms";
    }
}
