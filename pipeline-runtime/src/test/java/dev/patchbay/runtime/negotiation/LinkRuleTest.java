package dev.patchbay.runtime.negotiation;

import static dev.patchbay.runtime.negotiation.Shape.TWENTY_MS;
import static dev.patchbay.runtime.negotiation.Shape.caller;
import static dev.patchbay.runtime.negotiation.Shape.formats;
import static dev.patchbay.runtime.negotiation.Shape.whyNot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.stage.PortSpec;
import dev.patchbay.api.stage.StageSpec;
import org.junit.jupiter.api.Test;

/** What the operator prefers or pins on a link. */
class LinkRuleTest {
    @Test
    void takesThePreferredFormatWhateverItCosts() {
        var link = talk().prefer("caller -> agent", "pcmu 8000").plan().link("caller", "agent");
        assertThat(PlanText.line(link))
                .isEqualTo("caller -> agent: pcm16 16000 Hz mono -> pcmu 8000 Hz mono"
                        + " (resample 16000 to 8000 Hz, encode pcmu; +5.0 ms)");
        assertThat(link.reason()).isEqualTo("the operator prefers pcmu 8000 Hz mono");
        assertThat(whyNot(link, "pcm16 16000", "pcm16 16000")).isEqualTo("not what the operator prefers");
    }

    @Test
    void takesAPreferredFormatAtTheProducingEndToo() {
        var link = talk().prefer("agent -> caller", "pcm16 24000").plan().link("agent", "caller");
        assertThat(PlanText.line(link)).startsWith("agent -> caller: pcm16 24000 Hz mono -> pcm16 16000 Hz mono");
    }

    @Test
    void fallsBackWhenThePreferredFormatCannotBeHadAndSaysSo() {
        var link = talk().prefer("caller -> agent", "pcm16 48000").plan().link("caller", "agent");
        assertThat(PlanText.line(link)).isEqualTo("caller -> agent: pcm16 16000 Hz mono, untouched");
        assertThat(link.reason()).isEqualTo("the operator prefers pcm16 48000 Hz mono, which can't be had here");
    }

    @Test
    void takesThePinnedFormatAndGivesThatAsTheReason() {
        var link = talk().pin("caller -> agent", "pcm16 8000").plan().link("caller", "agent");
        assertThat(PlanText.line(link))
                .isEqualTo(
                        "caller -> agent: pcm16 16000 Hz mono -> pcm16 8000 Hz mono (resample 16000 to 8000 Hz; +5.0 ms)");
        assertThat(link.reason()).isEqualTo("the operator pins pcm16 8000 Hz mono");
        assertThat(whyNot(link, "pcm16 16000", "pcm16 16000")).isEqualTo("not the pinned pcm16 8000 Hz mono");
    }

    @Test
    void givesNoReasonWhereNoRuleDecided() {
        var plan = talk().pin("caller -> agent", "pcm16 8000").plan();
        assertThat(plan.link("agent", "caller").reason()).isEmpty();
    }

    @Test
    void takesAsManyPreferencesOfAChainAsItCan() {
        var plan = caller("pcm16 16000")
                .filter("gain", "pcm16 16000, pcm16 8000")
                .filter("limit", "pcm16 16000, pcm16 8000")
                .agent("agent", "pcm16 16000", "pcm16 16000")
                .prefer("caller -> gain", "pcm16 8000")
                .prefer("gain -> limit", "pcm16 8000")
                .plan();
        assertThat(plan.link("gain", "limit").produced()).isEqualTo(Shape.format("pcm16 8000"));
        assertThat(plan.link("limit", "agent").produced())
                .as("limit takes 16000 Hz or 8000 Hz at the same price; it prefers the first")
                .isEqualTo(Shape.format("pcm16 16000"));
    }

    @Test
    void appliesRulesToTaps() {
        var link = caller("pcm16 16000")
                .agent("agent", "pcm16 16000", "pcm16 16000")
                .detector("vad", "pcm16 16000, pcm16 8000", TWENTY_MS)
                .pin("caller -> vad", "pcm16 8000")
                .plan()
                .link("caller", "vad");
        assertThat(link.consumed()).isEqualTo(Shape.format("pcm16 8000"));
        assertThat(link.reason()).isEqualTo("the operator pins pcm16 8000 Hz mono");
    }

    @Test
    void refusesAPinThatNeitherEndHasAndNamesBothSets() {
        assertThat(talk().pin("caller -> agent", "pcma 8000").refusals())
                .containsExactly("caller -> agent: pinned to pcma 8000 Hz mono, which neither end has: caller gives"
                        + " pcm16 16000 Hz mono; agent takes pcm16 16000 Hz mono, pcm16 8000 Hz mono, pcmu 8000 Hz mono;"
                        + " pin one of these, or none");
    }

    @Test
    void refusesAPinForWhichThereIsNoConversion() {
        assertThat(caller("pcm16 16000")
                        .agent("agent", "pcm16 16000, opus 48000", "pcm16 16000")
                        .pin("caller -> agent", "opus 48000")
                        .refusals())
                .containsExactly("caller -> agent: pinned to opus 48000 Hz mono, but there is no conversion from"
                        + " pcm16 16000 Hz mono to opus 48000 Hz mono: caller gives pcm16 16000 Hz mono; agent takes"
                        + " pcm16 16000 Hz mono, opus 48000 Hz mono; pin one of these, or none");
    }

    @Test
    void refusesAPinThatTheFramesOfAPortCannotHold() {
        assertThat(caller("pcm16 8000")
                        .stage(
                                "agent",
                                StageSpec.agent(
                                        PortSpec.audio(formats("pcm16 8000, pcm16 11025"), TWENTY_MS),
                                        PortSpec.audio(formats("pcm16 8000"))))
                        .pin("caller -> agent", "pcm16 11025")
                        .refusals())
                .containsExactly(
                        "caller -> agent: pinned to pcm16 11025 Hz mono, but frames of exactly 20 ms hold no whole"
                                + " number of samples at 11025 Hz: caller gives pcm16 8000 Hz mono; agent takes pcm16 8000 Hz mono,"
                                + " pcm16 11025 Hz mono in frames of exactly 20 ms; pin one of these, or none");
    }

    @Test
    void refusesPinsThatDisagreeAroundAFilter() {
        assertThat(caller("pcm16 48000")
                        .filter("gain", "pcm16 16000, pcm16 8000")
                        .agent("agent", "pcm16 48000", "pcm16 48000")
                        .pin("caller -> gain", "pcm16 16000")
                        .pin("gain -> agent", "pcm16 8000")
                        .refusals())
                .singleElement()
                .asString()
                .startsWith("each link of caller -> gain -> agent has formats of its own")
                .endsWith("pins on a filter's two links must agree");
    }

    @Test
    void namesTheLinksThereAreWhenARuleIsForNoneOfThem() {
        assertThat(caller("pcm16 8000")
                        .agent("agent", "pcm16 8000", "pcm16 8000")
                        .detector("vad", "pcm16 8000", TWENTY_MS)
                        .prefer("caller -> agnet", "pcm16 8000")
                        .refusals())
                .containsExactly(
                        "caller -> agnet: there is no link \"caller -> agnet\" in this pipeline; its audio links are"
                                + " \"caller -> agent\", \"caller -> vad\", \"agent -> caller\"");
    }

    @Test
    void refusesARuleOnALinkOfText() {
        assertThat(caller("pcm16 8000")
                        .transcriber("stt", "pcm16 8000")
                        .languageModel("llm")
                        .synthesizer("tts", "pcm16 8000")
                        .pin("turn -> llm", "pcm16 8000")
                        .refusals())
                .containsExactly(
                        "turn -> llm: \"turn -> llm\" carries text, which has no audio format to prefer or pin; its"
                                + " audio links are \"caller -> stt\", \"tts -> caller\"");
    }

    @Test
    void reportsEveryReasonAtOnce() {
        assertThat(talk().pin("caller -> agent", "pcma 8000")
                        .pin("agent -> caller", "pcma 8000")
                        .prefer("agent -> nobody", "pcma 8000")
                        .refusals())
                .hasSize(3)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("caller -> agent: "),
                        second -> assertThat(second).startsWith("agent -> caller: "),
                        third -> assertThat(third).startsWith("agent -> nobody: "));
    }

    private static Shape talk() {
        return caller("pcm16 16000").agent("agent", "pcm16 16000, pcm16 8000, pcmu 8000", "pcm16 16000, pcm16 24000");
    }
}
