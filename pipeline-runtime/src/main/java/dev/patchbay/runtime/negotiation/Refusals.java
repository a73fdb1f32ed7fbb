package dev.patchbay.runtime.negotiation;

import static java.util.stream.Collectors.joining;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.Framing;
import dev.patchbay.runtime.negotiation.Negotiation.Refusal;
import dev.patchbay.runtime.negotiation.TrunkSolver.Pair;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the words for what can't be had. */
final class Refusals {
    private final TrunkSolver solver;
    private final Map<String, LinkRule> rules;

    Refusals(TrunkSolver solver, Map<String, LinkRule> rules) {
        this.solver = solver;
        this.rules = rules;
    }

    /** Blames the first link of a chain that has no candidate of its own, or else the chain. */
    Refusal noSolution(List<End> ends) {
        for (int link = 0; link + 1 < ends.size(); link++) {
            var from = ends.get(link);
            var to = ends.get(link + 1);
            if (solver.solve(List.of(from, to)).isEmpty()) {
                return new Refusal(name(from, to), noPair(from, to));
            }
        }
        return new Refusal(
                "",
                "each link of " + ends.stream().map(End::owner).collect(joining(" -> "))
                        + " has formats of its own, but no choice fits them all, because a filter has one format on both sides: "
                        + sets(ends) + "; pins on a filter's two links must agree");
    }

    /** A listener that can't hear what the trunk carries. */
    Refusal noTap(End source, AudioFormat settled, End listener) {
        boolean choice = source.audioFormats().size() > 1;
        return new Refusal(
                name(source, listener),
                noPair(source.only(settled), listener)
                        + (choice
                                ? "; a listener has no say in what " + source.owner()
                                        + " gives, so pin its other link to a format that " + listener.owner()
                                        + " can be given"
                                : ""));
    }

    Refusal noText(Route.TextLink link) {
        return new Refusal(
                name(link.from(), link.to()),
                "no text in common, and text is never converted: " + sets(List.of(link.from(), link.to())));
    }

    /** Rules for links that don't exist or carry no audio, in the order of their names. */
    List<Refusal> misplacedRules(Route route) {
        var audio = route.audioLinks();
        var text =
                route.texts().stream().map(link -> name(link.from(), link.to())).toList();
        return rules.keySet().stream()
                .sorted()
                .filter(name -> !audio.contains(name))
                .map(name -> new Refusal(
                        name,
                        (text.contains(name)
                                        ? "\"" + name + "\" carries text, which has no audio format to prefer or pin"
                                        : "there is no link \"" + name + "\" in this pipeline")
                                + "; its audio links are "
                                + audio.stream().map(link -> "\"" + link + "\"").collect(joining(", "))))
                .toList();
    }

    /** Why a single candidate can't be part of any solution. */
    String whyImpossible(End from, End to, Pair pair) {
        if (rules.get(name(from, to)) instanceof LinkRule.Pin pin && !pin.met(pair.produced(), pair.consumed())) {
            return "not the pinned " + pin.format();
        }
        return whyAlone(from, to, pair).orElse("the rest of the chain can't go with it");
    }

    private String noPair(End from, End to) {
        String sets = sets(List.of(from, to));
        if (rules.get(name(from, to)) instanceof LinkRule.Pin pin) {
            return "pinned to " + pin.format() + ", " + whyNotPinned(from, to, pin) + ": " + sets
                    + "; pin one of these, or none";
        }
        return whyNotInCommon(from, to)
                        .or(() -> whyEmpty(from))
                        .or(() -> whyEmpty(to))
                        .orElse("no format in common and no conversion")
                + ": " + sets;
    }

    private Optional<String> whyNotInCommon(End from, End to) {
        return pairs(from, to)
                .filter(pair -> pair.produced().equals(pair.consumed()))
                .findFirst()
                .flatMap(pair -> whyAlone(from, to, pair));
    }

    private static Optional<String> whyEmpty(End end) {
        return end.declared().stream()
                .findFirst()
                .filter(format -> end.audioFormats().isEmpty())
                .map(format -> misfit(end, format));
    }

    private String whyNotPinned(End from, End to, LinkRule.Pin pin) {
        return pairs(from, to)
                .filter(pair -> pin.met(pair.produced(), pair.consumed()))
                .findFirst()
                .map(pair -> "but " + whyAlone(from, to, pair).orElseThrow())
                .orElse("which neither end has");
    }

    /** Why a candidate is impossible on its own link, whatever the rest of the chain is. */
    private Optional<String> whyAlone(End from, End to, Pair pair) {
        if (!from.fits(pair.produced())) {
            return Optional.of(misfit(from, pair.produced()));
        }
        if (!to.fits(pair.consumed())) {
            return Optional.of(misfit(to, pair.consumed()));
        }
        if (solver.steps(from, to, pair).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                pair.produced().equals(pair.consumed())
                        ? pair.consumed().encoding() + " can't be cut into frames of " + to.framing()
                        : "there is no conversion from " + pair.produced() + " to " + pair.consumed());
    }

    private static Stream<Pair> pairs(End from, End to) {
        return from.declared().stream()
                .flatMap(produced -> to.declared().stream().map(consumed -> new Pair(produced, consumed)));
    }

    private static String misfit(End end, AudioFormat format) {
        return "frames of " + end.framing() + " hold no whole number of samples at " + format.sampleRate() + " Hz";
    }

    private static String sets(List<End> ends) {
        return IntStream.range(0, ends.size())
                .mapToObj(i -> set(ends.get(i), i == 0 ? "gives" : i == ends.size() - 1 ? "takes" : "works in"))
                .collect(joining("; "));
    }

    private static String set(End end, String verb) {
        return end.owner() + " " + verb + " "
                + end.formats().stream().map(Object::toString).collect(joining(", "))
                + (end.framing().equals(Framing.ANY) ? "" : " in frames of " + end.framing());
    }

    private static String name(End from, End to) {
        return Plan.linkName(from.owner(), to.owner());
    }
}
