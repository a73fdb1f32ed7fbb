package dev.patchbay.runtime.negotiation;

import com.google.common.collect.Comparators;
import dev.patchbay.api.media.AudioFormat;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cheapest formats of a whole chain. A filter has one format on both sides, so a choice on one link binds the
 * next.
 *
 * <p>Walks the chain once and keeps, for each format and each bandwidth reached so far, the cheapest way there. The
 * bandwidth is part of the key because it does not add up: of two ways to a format the one with less bandwidth may win in
 * the end, when a later link is narrower still.
 */
final class TrunkSolver {
    private final Conversions conversions;
    private final Map<String, LinkRule> rules;

    TrunkSolver(Conversions conversions, Map<String, LinkRule> rules) {
        this.conversions = conversions;
        this.rules = rules;
    }

    /** The formats of one link. */
    record Pair(AudioFormat produced, AudioFormat consumed) {}

    /**
     * A choice for some links from the source on.
     *
     * @param places where each end's format stands in its port's list, the source's first
     */
    record Solution(List<Pair> pairs, List<Integer> places, Cost cost) {
        /** Of two that cost the same, the one that the first port to differ prefers. */
        private static final Comparator<Solution> ORDER = Comparator.comparing(Solution::cost)
                .thenComparing(Solution::places, Comparators.lexicographical(Comparator.<Integer>naturalOrder()));

        Solution plus(Pair pair, int place, Cost more) {
            return new Solution(append(pairs, pair), append(places, place), cost.plus(more));
        }

        private static <T> List<T> append(List<T> list, T last) {
            return Stream.concat(list.stream(), Stream.of(last)).toList();
        }
    }

    private record Key(AudioFormat format, int bandwidthHz) {}

    /** The cheapest choice for all links between these ends, or empty when there is none. */
    Optional<Solution> solve(List<End> ends) {
        return solve(ends, -1, null);
    }

    /** The same with one link's pair given: what a rejected candidate would have cost at best. */
    Optional<Solution> solve(List<End> ends, int forcedLink, @Nullable Pair forced) {
        Map<Key, Solution> reached = new LinkedHashMap<>();
        for (var format : ends.getFirst().audioFormats()) {
            reached.put(
                    new Key(format, Integer.MAX_VALUE),
                    new Solution(List.of(), List.of(ends.getFirst().formats().indexOf(format)), Cost.NONE));
        }
        for (int link = 0; link < ends.size() - 1; link++) {
            reached = step(ends.get(link), ends.get(link + 1), reached, link == forcedLink ? forced : null);
        }
        return reached.values().stream().min(Solution.ORDER);
    }

    private Map<Key, Solution> step(End from, End to, Map<Key, Solution> reached, @Nullable Pair forced) {
        Map<Key, Solution> next = new LinkedHashMap<>();
        var formats = to.audioFormats();
        reached.forEach((key, way) -> {
            for (var consumed : formats) {
                var pair = new Pair(key.format(), consumed);
                if (forced != null && !forced.equals(pair)) {
                    continue;
                }
                cost(from, to, pair).ifPresent(cost -> {
                    var longer = way.plus(pair, to.formats().indexOf(consumed), cost);
                    next.merge(
                            new Key(consumed, longer.cost().bandwidthHz()),
                            longer,
                            BinaryOperator.minBy(Solution.ORDER));
                });
            }
        });
        return next;
    }

    /** What one pair costs on its own link; empty when there is no conversion or a pin forbids it. */
    Optional<Cost> cost(End from, End to, Pair pair) {
        var rule = rules.get(Plan.linkName(from.owner(), to.owner()));
        boolean met = rule == null || rule.met(pair.produced(), pair.consumed());
        if (!met && rule instanceof LinkRule.Pin) {
            return Optional.empty();
        }
        return steps(from, to, pair)
                .map(steps -> new Cost(
                        met ? 0 : 1,
                        Math.min(pair.produced().sampleRate(), pair.consumed().sampleRate()),
                        count(steps, TrunkSolver::transcodes),
                        count(steps, step -> step instanceof Conversion.Remix && step.lossy()),
                        count(steps, Conversion::changesSamples),
                        steps.stream().mapToInt(Conversion::delayMicros).sum(),
                        from.formats().indexOf(pair.produced()) + to.formats().indexOf(pair.consumed())));
    }

    private static int count(List<Conversion> steps, Predicate<Conversion> which) {
        return (int) steps.stream().filter(which).count();
    }

    private static boolean transcodes(Conversion step) {
        return switch (step) {
            case Conversion.Decode(var encoding) -> !encoding.lossless();
            case Conversion.Encode(var encoding) -> !encoding.lossless();
            case Conversion.Remix _, Conversion.Resample _, Conversion.Reframe _ -> false;
        };
    }

    /** Every step on one link, the cutting into frames included; empty when there is no way. */
    Optional<List<Conversion>> steps(End from, End to, Pair pair) {
        var cut = Conversions.reframing(from.framing(), to.framing(), pair.consumed());
        if (cut.isPresent() && !Conversion.convertible(pair.consumed().encoding())) {
            return Optional.empty();
        }
        return conversions
                .between(pair.produced(), pair.consumed())
                .map(steps -> Stream.concat(steps.stream(), cut.stream()).toList());
    }
}
