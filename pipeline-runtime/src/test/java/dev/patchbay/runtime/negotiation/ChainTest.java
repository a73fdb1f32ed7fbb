package dev.patchbay.runtime.negotiation;

import static dev.patchbay.runtime.negotiation.Shape.TENS_OF_MS;
import static dev.patchbay.runtime.negotiation.Shape.caller;
import static dev.patchbay.runtime.negotiation.Shape.lines;
import static dev.patchbay.runtime.negotiation.Shape.whyNot;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Filters have one format on both sides, so their links are solved together. */
class ChainTest {
    @Test
    void convertsOnceAroundAFilterThatCouldWorkInTheCallersFormat() {
        var plan = caller("pcm16 8000")
                .filter("denoise", "pcm16 16000, pcm16 8000")
                .agent("agent", "pcm16 16000", "pcm16 8000")
                .plan();
        assertThat(lines(plan))
                .containsExactly(
                        "caller -> denoise: pcm16 8000 Hz mono -> pcm16 16000 Hz mono (resample 8000 to 16000 Hz; +5.0 ms)",
                        "denoise -> agent: pcm16 16000 Hz mono, untouched",
                        "agent -> caller: pcm16 8000 Hz mono, untouched");
    }

    @Test
    void doesNotConvertTwiceForAFilterThatPrefersAnotherFormat() {
        var plan = caller("pcm16 8000")
                .filter("denoise", "pcm16 16000, pcm16 8000")
                .agent("agent", "pcm16 8000", "pcm16 8000")
                .plan();
        assertThat(lines(plan))
                .startsWith(
                        "caller -> denoise: pcm16 8000 Hz mono, untouched",
                        "denoise -> agent: pcm16 8000 Hz mono, untouched");
        assertThat(whyNot(plan.link("caller", "denoise"), "pcm16 8000", "pcm16 16000"))
                .isEqualTo("2 conversions along the chain where none is needed");
    }

    @Test
    void looksBeyondTheFirstLinkForTheCheapestChain() {
        // Link by link the sound would go through 8000, 16000 and 8000 Hz before it comes to 16000 Hz.
        var plan = caller("pcm16 8000")
                .filter("first", "pcm16 8000, pcm16 16000")
                .filter("second", "pcm16 16000")
                .filter("third", "pcm16 8000, pcm16 16000")
                .agent("agent", "pcm16 16000", "pcm16 8000")
                .plan();
        assertThat(plan.links().stream()
                        .flatMap(link -> link.conversions().stream())
                        .map(Conversion::describe))
                .containsExactly("resample 8000 to 16000 Hz");
    }

    @Test
    void doesNotGiveUpBandwidthThatANarrowerLinkDoesNotCost() {
        var plan = caller("pcm16 16000")
                .filter("denoise", "pcm16 8000, pcm16 48000")
                .agent("agent", "pcm16 24000", "pcm16 16000")
                .plan();
        assertThat(lines(plan))
                .startsWith(
                        "caller -> denoise: pcm16 16000 Hz mono -> pcm16 48000 Hz mono (resample 16000 to 48000 Hz; +5.0 ms)",
                        "denoise -> agent: pcm16 48000 Hz mono -> pcm16 24000 Hz mono (resample 48000 to 24000 Hz; +5.0 ms)");
        assertThat(whyNot(plan.link("caller", "denoise"), "pcm16 16000", "pcm16 8000"))
                .isEqualTo("carries 8000 Hz along the chain where 16000 Hz can be had");
    }

    @Test
    void doesNotPayForBandwidthThatALaterLinkCannotCarry() {
        var plan = caller("pcm16 48000, pcm16 8000")
                .filter("denoise", "pcm16 48000, pcm16 8000")
                .agent("agent", "pcm16 8000", "pcm16 8000")
                .plan();
        assertThat(lines(plan))
                .startsWith(
                        "caller -> denoise: pcm16 8000 Hz mono, untouched",
                        "denoise -> agent: pcm16 8000 Hz mono, untouched");
    }

    @Test
    void compandsNothingTwiceAroundAMuLawFilter() {
        var plan = caller("pcmu 8000")
                .filter("gain", "pcm16 8000, pcmu 8000")
                .agent("agent", "pcmu 8000", "pcmu 8000")
                .filter("limit", "pcm16 8000, pcmu 8000")
                .plan();
        assertThat(plan.links())
                .allSatisfy(link -> assertThat(link.conversions()).isEmpty());
    }

    @Test
    void solvesFiltersTowardsTheCallerToo() {
        var plan = caller("pcm16 8000")
                .agent("agent", "pcm16 8000", "pcm16 24000")
                .filter("limit", "pcm16 8000, pcm16 24000")
                .plan();
        assertThat(lines(plan))
                .containsExactly(
                        "caller -> agent: pcm16 8000 Hz mono, untouched",
                        "agent -> limit: pcm16 24000 Hz mono -> pcm16 8000 Hz mono (resample 24000 to 8000 Hz; +5.0 ms)",
                        "limit -> caller: pcm16 8000 Hz mono, untouched");
    }

    @Test
    void keepsTheFilterFramesForWhoeverComesNext() {
        var plan = caller("pcm16 8000")
                .filter("first", "pcm16 8000", Shape.TWENTY_MS)
                .filter("second", "pcm16 8000", TENS_OF_MS)
                .agent("agent", "pcm16 8000", "pcm16 8000")
                .plan();
        assertThat(lines(plan))
                .startsWith(
                        "caller -> first: pcm16 8000 Hz mono (cut into 20 ms frames; +20.0 ms at most)",
                        "first -> second: pcm16 8000 Hz mono, untouched");
    }

    @Test
    void refusesAChainWhoseLinksFitOnlyOneByOne() {
        assertThat(caller("opus 48000")
                        .filter("gain", "opus 48000, pcm16 16000")
                        .agent("agent", "pcm16 16000", "opus 48000")
                        .refusals())
                .containsExactly(
                        "each link of caller -> gain -> agent has formats of its own, but no choice fits them all,"
                                + " because a filter has one format on both sides: caller gives opus 48000 Hz mono; gain works in"
                                + " opus 48000 Hz mono, pcm16 16000 Hz mono; agent takes pcm16 16000 Hz mono; pins on a filter's two"
                                + " links must agree");
    }

    @Test
    void saysOfACandidateThatTheRestOfTheChainForbidsIt() {
        var plan = caller("opus 48000, pcm16 16000")
                .filter("gain", "opus 48000, pcm16 16000")
                .agent("agent", "pcm16 16000", "pcm16 16000")
                .plan();
        assertThat(whyNot(plan.link("caller", "gain"), "opus 48000", "opus 48000"))
                .isEqualTo("the rest of the chain can't go with it");
    }
}
