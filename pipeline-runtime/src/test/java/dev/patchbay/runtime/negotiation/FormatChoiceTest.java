package dev.patchbay.runtime.negotiation;

import static dev.patchbay.runtime.negotiation.Shape.caller;
import static dev.patchbay.runtime.negotiation.Shape.lines;
import static dev.patchbay.runtime.negotiation.Shape.whyNot;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is chosen between a caller and an agent, and why. */
class FormatChoiceTest {
    @Test
    void passesMuLawUntouchedBothWaysWhenTheProviderTakesIt() {
        var plan = caller("pcmu 8000")
                .agent("agent", "pcm16 24000, pcmu 8000", "pcm16 24000, pcmu 8000")
                .plan();
        assertThat(lines(plan))
                .containsExactly(
                        "caller -> agent: pcmu 8000 Hz mono, untouched",
                        "agent -> caller: pcmu 8000 Hz mono, untouched");
        assertThat(plan.delayMicros()).isZero();
    }

    @Test
    void doesNotUpSampleA8kHzCallBecauseTheProviderPrefers16kHz() {
        var plan = caller("pcm16 8000")
                .agent("agent", "pcm16 16000, pcm16 8000", "pcm16 16000, pcm16 8000")
                .plan();
        assertThat(lines(plan))
                .containsExactly(
                        "caller -> agent: pcm16 8000 Hz mono, untouched",
                        "agent -> caller: pcm16 8000 Hz mono, untouched");
        assertThat(whyNot(plan.link("caller", "agent"), "pcm16 8000", "pcm16 16000"))
                .isEqualTo("1 conversion where none is needed");
    }

    @Test
    void upSamples16kHzTo24kHzRatherThanCarry8kHz() {
        var link = caller("pcm16 16000")
                .agent("agent", "pcm16 8000, pcm16 24000", "pcm16 16000")
                .plan()
                .link("caller", "agent");
        assertThat(PlanText.line(link))
                .isEqualTo(
                        "caller -> agent: pcm16 16000 Hz mono -> pcm16 24000 Hz mono (resample 16000 to 24000 Hz; +5.0 ms)");
        assertThat(whyNot(link, "pcm16 16000", "pcm16 8000")).isEqualTo("carries 8000 Hz where 16000 Hz can be had");
    }

    @Test
    void keepsBandwidthEvenAtThePriceOfALossyStep() {
        var link = caller("pcm16 16000 stereo")
                .agent("agent", "pcm16 8000 stereo, pcm16 16000", "pcm16 16000 stereo")
                .plan()
                .link("caller", "agent");
        assertThat(PlanText.line(link))
                .isEqualTo("caller -> agent: pcm16 16000 Hz stereo -> pcm16 16000 Hz mono (mix to mono; +0.0 ms)");
    }

    @Test
    void turnsBigEndian16kHzOfAnAgentIntoThe8kHzOfTheCaller() {
        var plan = caller("pcm16 8000")
                .agent("agent", "pcm16 8000", "pcm16be 16000")
                .plan();
        assertThat(lines(plan))
                .containsExactly(
                        "caller -> agent: pcm16 8000 Hz mono, untouched",
                        "agent -> caller: pcm16be 16000 Hz mono -> pcm16 8000 Hz mono"
                                + " (swap bytes, resample 16000 to 8000 Hz; +5.0 ms)");
        assertThat(plan.link("agent", "caller").conversions())
                .as("byte order and rate lose nothing")
                .noneMatch(Conversion::lossy);
    }

    @Test
    void resamplesRatherThanAskAnAgentForMuLawThatTheCallerDoesNotTake() {
        var link = caller("pcm16 8000")
                .agent("agent", "pcm16 8000", "pcmu 8000, pcm16 16000")
                .plan()
                .link("agent", "caller");
        assertThat(PlanText.line(link))
                .isEqualTo(
                        "agent -> caller: pcm16 16000 Hz mono -> pcm16 8000 Hz mono (resample 16000 to 8000 Hz; +5.0 ms)");
        assertThat(whyNot(link, "pcmu 8000", "pcm16 8000")).isEqualTo("1 transcoding where none is needed");
    }

    @Test
    void resamplesRatherThanGiveTheCallerMuLawThatTheAgentDoesNotHave() {
        var link = caller("pcm16 8000", "pcmu 8000, pcm16 16000")
                .agent("agent", "pcm16 8000", "pcm16 8000")
                .plan()
                .link("agent", "caller");
        assertThat(PlanText.line(link))
                .isEqualTo(
                        "agent -> caller: pcm16 8000 Hz mono -> pcm16 16000 Hz mono (resample 8000 to 16000 Hz; +5.0 ms)");
    }

    @Test
    void translatesMuLawToALawWhenThereIsNothingElse() {
        var link = caller("pcmu 8000")
                .agent("agent", "pcma 8000", "pcmu 8000")
                .plan()
                .link("caller", "agent");
        assertThat(PlanText.line(link))
                .isEqualTo(
                        "caller -> agent: pcmu 8000 Hz mono -> pcma 8000 Hz mono (decode pcmu, encode pcma; +0.0 ms)");
        assertThat(link.conversions()).extracting(Conversion::lossy).containsExactly(false, true);
    }

    @Test
    void decodesMuLawRatherThanTranslateItToALaw() {
        var link = caller("pcmu 8000")
                .agent("agent", "pcma 8000, pcm16 8000", "pcmu 8000")
                .plan()
                .link("caller", "agent");
        assertThat(PlanText.line(link))
                .isEqualTo("caller -> agent: pcmu 8000 Hz mono -> pcm16 8000 Hz mono (decode pcmu; +0.0 ms)");
        assertThat(whyNot(link, "pcmu 8000", "pcma 8000")).isEqualTo("2 transcodings where 1 will do");
    }

    @Test
    void mixesStereoDownBeforeItResamples() {
        var link = caller("pcm16 48000 stereo")
                .agent("agent", "pcm16 16000", "pcm16 48000 stereo")
                .plan()
                .link("caller", "agent");
        assertThat(link.conversions())
                .containsExactly(
                        new Conversion.Remix(2, 1),
                        new Conversion.Resample(48_000, 16_000, 1, Conversion.Preset.STANDARD, 5_000));
    }

    @Test
    void doublesMonoUpAfterItResamples() {
        var link = caller("pcm16 48000 stereo")
                .agent("agent", "pcm16 48000 stereo", "pcm16 16000")
                .plan()
                .link("agent", "caller");
        assertThat(link.conversions())
                .containsExactly(
                        new Conversion.Resample(16_000, 48_000, 1, Conversion.Preset.STANDARD, 5_000),
                        new Conversion.Remix(1, 2));
    }

    @Test
    void passesStereoToWhoeverTakesStereo() {
        var plan = caller("pcm16 16000 stereo")
                .agent("agent", "pcm16 16000, pcm16 16000 stereo", "pcm16 16000 stereo")
                .plan();
        assertThat(lines(plan))
                .containsExactly(
                        "caller -> agent: pcm16 16000 Hz stereo, untouched",
                        "agent -> caller: pcm16 16000 Hz stereo, untouched");
    }

    @Test
    void takesTheShorterDelayBetweenEquals() {
        var shape = caller("pcm16 8000")
                .agent("agent", "pcm16 48000, pcm16 16000", "pcm16 8000")
                .build();
        var plan = (Plan)
                new Negotiator(Conversion.Preset.STANDARD, (from, to) -> to == 48_000 ? 5_063 : 4_938).solve(shape);
        var link = plan.link("caller", "agent");
        assertThat(PlanText.line(link)).contains("-> pcm16 16000 Hz mono").endsWith("+4.938 ms)");
        assertThat(whyNot(link, "pcm16 8000", "pcm16 48000")).isEqualTo("adds 5.063 ms where 4.938 ms will do");
    }

    @Test
    void takesThePortsPreferenceBetweenEquals() {
        var link = caller("pcm16 8000")
                .agent("agent", "pcm16 24000, pcm16 16000", "pcm16 8000")
                .plan()
                .link("caller", "agent");
        assertThat(PlanText.line(link)).contains("-> pcm16 24000 Hz mono");
        assertThat(whyNot(link, "pcm16 8000", "pcm16 16000"))
                .isEqualTo("as good, but lower in the ports' order of preference");
    }

    @Test
    void takesWhatTheProducingEndPrefersWhenAllElseIsEqual() {
        var link = caller("pcm16 8000, pcm16be 8000")
                .agent("agent", "pcm16be 8000, pcm16 8000", "pcm16 8000")
                .plan()
                .link("caller", "agent");
        assertThat(PlanText.line(link)).isEqualTo("caller -> agent: pcm16 8000 Hz mono, untouched");
        assertThat(whyNot(link, "pcm16be 8000", "pcm16be 8000"))
                .isEqualTo("as good in every way; the first port to differ prefers the other");
    }

    @Test
    void choosesEachDirectionForItself() {
        var plan = caller("pcmu 8000", "pcm16 16000")
                .agent("agent", "pcmu 8000, pcm16 16000", "pcmu 8000, pcm16 16000")
                .plan();
        assertThat(lines(plan))
                .containsExactly(
                        "caller -> agent: pcmu 8000 Hz mono, untouched",
                        "agent -> caller: pcm16 16000 Hz mono, untouched");
    }
}
