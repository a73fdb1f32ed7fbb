package dev.patchbay.runtime.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.runtime.negotiation.BruteForce.Port;
import dev.patchbay.runtime.negotiation.BruteForce.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every pipeline, tried on thousands of random ones against a search through all choices. */
class NegotiatorPropertyTest {
    private static final int TALKS = 2_000;

    private static final Negotiator NEGOTIATOR =
            new Negotiator(Conversion.Preset.STANDARD, NegotiatorPropertyTest::delayMicros);

    /** Differs for nearly every pair of rates, so that delay decides now and then. */
    private static int delayMicros(int from, int to) {
        return 3_000 + from % 7_000 + to % 5_000 / 2;
    }

    @Test
    void findsWhatASearchThroughAllChoicesFinds() {
        int[] plans = new int[1];
        forAll(RandomTalk::withRules, talk -> {
            var search = search(talk);
            var there = search.best(talk.there());
            var back = search.best(talk.back());
            var tap = there.flatMap(way -> tap(talk, way).map(search::best).orElseGet(() -> Optional.of(way)));
            var negotiation = NEGOTIATOR.solve(talk.shape());
            assertThat(negotiation instanceof Plan)
                    .as("there is a plan")
                    .isEqualTo(there.isPresent() && back.isPresent() && tap.isPresent());
            if (negotiation instanceof Plan plan) {
                plans[0]++;
                assertThat(formats(plan, talk.there()))
                        .isEqualTo(there.orElseThrow().formats());
                assertThat(formats(plan, talk.back()))
                        .isEqualTo(back.orElseThrow().formats());
                talk.listener()
                        .ifPresent(listener -> assertThat(
                                        plan.link("caller", listener.owner()).consumed())
                                .isEqualTo(tap.orElseThrow().formats().getLast()));
                assertThat(plan.delayMicros())
                        .isEqualTo(there.get().delay() + back.get().delay());
                assertThat(conversions(plan, talk.there()))
                        .isEqualTo(there.get().conversions());
                assertThat(conversions(plan, talk.back())).isEqualTo(back.get().conversions());
            }
        });
        assertThat(plans[0]).as("pipelines that have a plan").isGreaterThan(TALKS / 4);
    }

    @Test
    void neverCarriesLessThanTheBestBandwidthThereIs() {
        forAll(
                RandomTalk::withoutRules,
                talk -> eachTrunk(talk, (plan, chain, ways) -> {
                    int carried = formats(plan, chain).stream()
                            .mapToInt(AudioFormat::sampleRate)
                            .min()
                            .orElseThrow();
                    assertThat(carried).isEqualTo(bestBandwidth(ways));
                }));
    }

    /** Bandwidth comes first, so that an untouched pair that carries less than another has to give way. */
    @Test
    void neverConvertsWhenAnUntouchedChainCarriesTheBestBandwidth() {
        forAll(
                RandomTalk::withoutRules,
                talk -> eachTrunk(talk, (plan, chain, ways) -> {
                    int best = bestBandwidth(ways);
                    if (ways.stream().anyMatch(way -> way.bandwidth() == best && way.conversions() == 0)) {
                        assertThat(conversions(plan, chain)).isZero();
                    }
                }));
    }

    @Test
    void neverCompandsWhenAChainOfTheBestBandwidthDoesWithout() {
        forAll(
                RandomTalk::withoutRules,
                talk -> eachTrunk(talk, (plan, chain, ways) -> {
                    int best = bestBandwidth(ways);
                    if (ways.stream().anyMatch(way -> way.bandwidth() == best && way.lossy() == 0)) {
                        assertThat(links(plan, chain).stream().flatMap(link -> link.conversions().stream()))
                                .noneMatch(
                                        step -> step.lossy() || step.describe().contains("decode"));
                    }
                }));
    }

    @Test
    void givesTheSamePlanForTheSamePipelineInWhateverOrderTheRulesCome() {
        forAll(RandomTalk::withRules, talk -> {
            var first = NEGOTIATOR.solve(talk.shape());
            assertThat(NEGOTIATOR.solve(talk.withRulesInAnotherOrder(1))).isEqualTo(first);
            assertThat(NEGOTIATOR.solve(talk.withRulesInAnotherOrder(2))).isEqualTo(first);
        });
    }

    @Test
    void plansTheTrunkAsIfNobodyListened() {
        forAll(RandomTalk::withRules, talk -> {
            if (NEGOTIATOR.solve(talk.shape()) instanceof Plan plan) {
                var deaf = (Plan) NEGOTIATOR.solve(talk.withoutListener().shape());
                assertThat(plan.links().stream().filter(link -> !link.tap())).isEqualTo(deaf.links());
            }
        });
    }

    @Test
    void rejectsEveryOtherCandidateForTheReasonThatASearchFinds() {
        forAll(
                RandomTalk::withRules,
                talk -> eachTrunk(talk, (plan, chain, ways) -> {
                    for (int link = 0; link + 1 < chain.size(); link++) {
                        assertThat(links(plan, chain).get(link).rejected())
                                .isEqualTo(rejected(talk, chain, link, ways));
                    }
                }));
    }

    private static List<Plan.Rejected> rejected(RandomTalk talk, List<Port> chain, int link, List<Way> ways) {
        var best = ways.stream().min(Way::compareTo).orElseThrow();
        var rejected = new ArrayList<Plan.Rejected>();
        for (var produced : chain.get(link).formats()) {
            for (var consumed : chain.get(link + 1).formats()) {
                if (!List.of(produced, consumed).equals(best.formats().subList(link, link + 2))) {
                    rejected.add(new Plan.Rejected(
                            produced, consumed, why(talk, chain, link, produced, consumed, ways, best)));
                }
            }
        }
        return rejected;
    }

    private static String why(
            RandomTalk talk,
            List<Port> chain,
            int link,
            AudioFormat produced,
            AudioFormat consumed,
            List<Way> ways,
            Way best) {
        return ways.stream()
                .filter(way -> way.formats().subList(link, link + 2).equals(List.of(produced, consumed)))
                .min(Way::compareTo)
                .map(way -> whyWorse(way, best, chain.size() > 2 ? " along the chain" : ""))
                .orElseGet(() -> whyImpossible(talk, chain.get(link), chain.get(link + 1), produced, consumed));
    }

    private static String whyWorse(Way lost, Way best, String where) {
        return switch (lost.differsIn(best)) {
            case Way.MISSES -> "not what the operator prefers";
            case Way.BANDWIDTH ->
                "carries %d Hz%s where %d Hz can be had".formatted(lost.bandwidth(), where, best.bandwidth());
            case Way.LOSSY ->
                fewer(lost.lossy(), lost.mixesToMono() ? "lossy step" : "transcoding", where, best.lossy());
            case Way.CONVERSIONS -> fewer(lost.conversions(), "conversion", where, best.conversions());
            case Way.DELAY ->
                "adds %s%s where %s will do".formatted(Cost.millis(lost.delay()), where, Cost.millis(best.delay()));
            case Way.PLACES -> "as good, but lower in the ports' order of preference";
            default -> "as good in every way; the first port to differ prefers the other";
        };
    }

    private static String fewer(int lost, String what, String where, int best) {
        return "%d %s%s%s where %s"
                .formatted(lost, what, lost == 1 ? "" : "s", where, best == 0 ? "none is needed" : best + " will do");
    }

    private static String whyImpossible(
            RandomTalk talk, Port from, Port to, AudioFormat produced, AudioFormat consumed) {
        if (talk.shape().rules().get(from.owner() + " -> " + to.owner()) instanceof LinkRule.Pin(AudioFormat format)
                && !List.of(produced, consumed).contains(format)) {
            return "not the pinned " + format;
        }
        if (!from.holds(produced) || !to.holds(consumed)) {
            var port = from.holds(produced) ? to : from;
            int rate = (from.holds(produced) ? consumed : produced).sampleRate();
            return "frames of " + port.framing() + " hold no whole number of samples at " + rate + " Hz";
        }
        boolean opaque = Stream.of(produced, consumed)
                .anyMatch(format -> format.encoding().equals(Shape.OPUS));
        if (opaque && !produced.equals(consumed)) {
            return "there is no conversion from " + produced + " to " + consumed;
        }
        return opaque && BruteForce.cut(from, to) > 0
                ? "opus can't be cut into frames of " + to.framing()
                : "the rest of the chain can't go with it";
    }

    private static int bestBandwidth(List<Way> ways) {
        return ways.stream().mapToInt(Way::bandwidth).max().orElseThrow();
    }

    private static BruteForce search(RandomTalk talk) {
        return new BruteForce(talk.shape().rules(), NegotiatorPropertyTest::delayMicros);
    }

    /** The link from the trunk's settled beginning to the listener. */
    private static Optional<List<Port>> tap(RandomTalk talk, Way trunk) {
        return talk.listener()
                .map(listener ->
                        List.of(talk.there().getFirst().only(trunk.formats().getFirst()), listener));
    }

    private static List<Plan.Link> links(Plan plan, List<Port> chain) {
        var links = new ArrayList<Plan.Link>();
        for (int i = 0; i + 1 < chain.size(); i++) {
            links.add(plan.link(chain.get(i).owner(), chain.get(i + 1).owner()));
        }
        return links;
    }

    /** One format a port; a filter's two sides are checked to be the same. */
    private static List<AudioFormat> formats(Plan plan, List<Port> chain) {
        var formats = new ArrayList<AudioFormat>();
        for (var link : links(plan, chain)) {
            if (formats.isEmpty()) {
                formats.add((AudioFormat) link.produced());
            }
            assertThat(link.produced()).isEqualTo(formats.getLast());
            formats.add((AudioFormat) link.consumed());
        }
        return formats;
    }

    private static int conversions(Plan plan, List<Port> chain) {
        return (int) links(plan, chain).stream()
                .flatMap(link -> link.conversions().stream())
                .filter(Conversion::changesSamples)
                .count();
    }

    private interface Check {
        void on(Plan plan, List<Port> chain, List<Way> ways);
    }

    private static void eachTrunk(RandomTalk talk, Check check) {
        if (NEGOTIATOR.solve(talk.shape()) instanceof Plan plan) {
            var search = search(talk);
            check.on(plan, talk.there(), search.ways(talk.there()));
            check.on(plan, talk.back(), search.ways(talk.back()));
        }
    }

    private static void forAll(LongFunction<RandomTalk> talks, Consumer<RandomTalk> check) {
        LongStream.range(0, TALKS).forEach(seed -> {
            var talk = talks.apply(seed);
            try {
                check.accept(talk);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("seed " + seed + ": " + talk.shape(), failure);
            }
        });
    }
}
