package dev.patchbay.runtime.negotiation;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.Framing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Tries every choice of formats along a chain and adds up what each costs, with arithmetic of its own: the other opinion
 * that the solver is compared with.
 */
final class BruteForce {
    private static final Set<String> KNOWN = Set.of("pcm16", "pcm16be", "pcmu", "pcma");
    private static final Set<String> COMPANDED = Set.of("pcmu", "pcma");

    /** One end of a link, or both sides of a filter. */
    record Port(String owner, List<AudioFormat> formats, Framing framing) {
        Port only(AudioFormat format) {
            return new Port(owner, List.of(format), framing);
        }

        boolean holds(AudioFormat format) {
            return millis(framing) * format.sampleRate() % 1_000 == 0;
        }
    }

    /**
     * One choice: a format for each port, and its cost. Smaller is better, the first that differs decides: preferences
     * missed, bandwidth (negative), lossy steps, conversions, delay, places in lists, then each place for itself.
     */
    record Way(List<AudioFormat> formats, List<Integer> cost) implements Comparable<Way> {
        static final int MISSES = 0;
        static final int BANDWIDTH = 1;
        static final int LOSSY = 2;
        static final int CONVERSIONS = 3;
        static final int DELAY = 4;
        static final int PLACES = 5;

        int misses() {
            return cost.get(MISSES);
        }

        int bandwidth() {
            return -cost.get(BANDWIDTH);
        }

        int lossy() {
            return cost.get(LOSSY);
        }

        int conversions() {
            return cost.get(CONVERSIONS);
        }

        int delay() {
            return cost.get(DELAY);
        }

        boolean mixesToMono() {
            var channels = formats.stream().map(AudioFormat::channels).toList();
            return Collections.indexOfSubList(channels, List.of(2, 1)) >= 0;
        }

        /** The first figure in which two ways differ. */
        int differsIn(Way other) {
            int figure = 0;
            while (cost.get(figure).equals(other.cost.get(figure))) {
                figure++;
            }
            return figure;
        }

        @Override
        public int compareTo(Way other) {
            int figure = differsIn(other);
            return cost.get(figure).compareTo(other.cost.get(figure));
        }
    }

    private final Map<String, LinkRule> rules;
    private final IntBinaryOperator delayMicros;

    BruteForce(Map<String, LinkRule> rules, IntBinaryOperator delayMicros) {
        this.rules = rules;
        this.delayMicros = delayMicros;
    }

    Optional<Way> best(List<Port> chain) {
        return ways(chain).stream().min(Way::compareTo);
    }

    /** Every choice that is possible at all. */
    List<Way> ways(List<Port> chain) {
        var ways = new ArrayList<Way>();
        choose(chain, List.of(), ways);
        return ways;
    }

    private void choose(List<Port> chain, List<AudioFormat> chosen, List<Way> ways) {
        if (chosen.size() == chain.size()) {
            cost(chain, chosen).ifPresent(cost -> ways.add(new Way(chosen, cost)));
            return;
        }
        for (var format : chain.get(chosen.size()).formats()) {
            var longer = new ArrayList<>(chosen);
            longer.add(format);
            choose(chain, List.copyOf(longer), ways);
        }
    }

    private Optional<List<Integer>> cost(List<Port> chain, List<AudioFormat> chosen) {
        int misses = 0;
        int bandwidth = Integer.MAX_VALUE;
        int lossy = 0;
        int conversions = 0;
        int delay = 0;
        for (int i = 0; i + 1 < chain.size(); i++) {
            var a = chosen.get(i);
            var b = chosen.get(i + 1);
            if (!possible(chain.get(i), a, chain.get(i + 1), b)) {
                return Optional.empty();
            }
            misses += missed(chain.get(i), a, chain.get(i + 1), b) ? 1 : 0;
            bandwidth = Math.min(bandwidth, Math.min(a.sampleRate(), b.sampleRate()));
            if (!a.equals(b)) {
                conversions += (isNative(a) ? 0 : 1) + (isNative(b) ? 0 : 1);
                conversions += a.channels() == b.channels() ? 0 : 1;
                lossy += (isCompanded(a) ? 1 : 0) + (isCompanded(b) ? 1 : 0) + (a.channels() > b.channels() ? 1 : 0);
            }
            if (a.sampleRate() != b.sampleRate()) {
                conversions++;
                delay += delayMicros.applyAsInt(a.sampleRate(), b.sampleRate());
            }
            delay += cut(chain.get(i), chain.get(i + 1)) * 1_000;
        }
        var places = places(chain, chosen);
        var cost = new ArrayList<>(List.of(misses, -bandwidth, lossy, conversions, delay, sum(places)));
        cost.addAll(places);
        return Optional.of(cost);
    }

    private boolean possible(Port from, AudioFormat a, Port to, AudioFormat b) {
        boolean convertible = KNOWN.contains(a.encoding().name())
                && KNOWN.contains(b.encoding().name());
        boolean untouched = a.equals(b) && cut(from, to) == 0;
        boolean pinned = rule(from, to) instanceof LinkRule.Pin(AudioFormat format)
                && !List.of(a, b).contains(format);
        return from.holds(a) && to.holds(b) && (convertible || untouched) && !pinned;
    }

    private boolean missed(Port from, AudioFormat a, Port to, AudioFormat b) {
        return rule(from, to) instanceof LinkRule.Prefer(AudioFormat format)
                && !List.of(a, b).contains(format);
    }

    private @Nullable LinkRule rule(Port from, Port to) {
        return rules.get(from.owner() + " -> " + to.owner());
    }

    /** The milliseconds of the frames that have to be cut, or 0. */
    static int cut(Port from, Port to) {
        return switch (to.framing()) {
            case Framing.Any any -> 0;
            case Framing.Exactly exactly -> from.framing().equals(exactly) ? 0 : millis(exactly);
            case Framing.Multiple multiple ->
                millis(from.framing()) > 0 && millis(from.framing()) % millis(multiple) == 0 ? 0 : millis(multiple);
        };
    }

    private static int millis(Framing framing) {
        return switch (framing) {
            case Framing.Any any -> 0;
            case Framing.Exactly(var length) -> (int) length.toMillis();
            case Framing.Multiple(var step) -> (int) step.toMillis();
        };
    }

    /** A filter's format has a place at the end of one link and at the beginning of the next. */
    private static List<Integer> places(List<Port> chain, List<AudioFormat> chosen) {
        var places = new ArrayList<Integer>();
        for (int i = 0; i < chain.size(); i++) {
            places.add(chain.get(i).formats().indexOf(chosen.get(i)));
        }
        return places;
    }

    private static int sum(List<Integer> places) {
        int ends = places.getFirst() + places.getLast();
        return 2 * places.stream().mapToInt(place -> place).sum() - ends;
    }

    private static boolean isNative(AudioFormat format) {
        return format.encoding().name().equals("pcm16");
    }

    private static boolean isCompanded(AudioFormat format) {
        return COMPANDED.contains(format.encoding().name());
    }
}
