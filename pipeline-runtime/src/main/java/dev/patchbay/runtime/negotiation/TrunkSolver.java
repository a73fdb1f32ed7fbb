package dev.patchbay.runtime.negotiation;

import dev.patchbay.api.media.AudioFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    record Solution(List<Pair> pairs, Cost cost) {}

    private record Key(AudioFormat format, int bandwidthHz) {}

    /** The cheapest choice for all links between these ends, or empty when there is none. */
    Optional<Solution> solve(List<End> ends) {
        return solve(ends, -1, null);
    }

    /** The same with one link's pair given: what a rejected candidate would have cost at best. */
    Optional<Solution> solve(List<End> ends, int forcedLink, @Nullable Pair forced) {
        Map<Key, Solution> reached = new LinkedHashMap<>();
        for (var format : ends.getFirst().audioFormats()) {
            reached.put(new Key(format, Integer.MAX_VALUE), new Solution(List.of(), Cost.NONE));
        }
        for (int link = 0; link < ends.size() - 1; link++) {
            reached = step(ends.get(link), ends.get(link + 1), reached, link == forcedLink ? forced : null);
        }
        return reached.values().stream().min((a, b) -> a.cost().compareTo(b.cost()));
    }

    private Map<Key, Solution> step(End from, End to, Map<Key, Solution> reached, @Nullable Pair forced) {
        Map<Key, Solution> next = new LinkedHashMap<>();
        reached.forEach((key, way) -> {
            for (var consumed : to.audioFormats()) {
                var pair = new Pair(key.format(), consumed);
                if (forced != null && !forced.equals(pair)) {
                    continue;
                }
                cost(from, to, pair).ifPresent(cost -> {
                    var pairs = new ArrayList<>(way.pairs());
                    pairs.add(pair);
                    var longer = new Solution(List.copyOf(pairs), way.cost().plus(cost));
                    next.merge(
                            new Key(consumed, longer.cost().bandwidthHz()),
                            longer,
                            (old, now) -> now.cost().compareTo(old.cost()) < 0 ? now : old);
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
                        (int) steps.stream().filter(Conversion::lossy).count(),
                        (int) steps.stream().filter(Conversion::changesSamples).count(),
                        steps.stream().mapToInt(Conversion::delayMicros).sum(),
                        from.formats().indexOf(pair.produced()) + to.formats().indexOf(pair.consumed())));
    }

    /** Every step on one link, the cutting into frames included. */
    Optional<List<Conversion>> steps(End from, End to, Pair pair) {
        return conversions.between(pair.produced(), pair.consumed()).map(steps -> {
            var all = new ArrayList<>(steps);
            Conversions.reframing(from.framing(), to.framing(), pair.consumed()).ifPresent(all::add);
            return List.copyOf(all);
        });
    }
}
