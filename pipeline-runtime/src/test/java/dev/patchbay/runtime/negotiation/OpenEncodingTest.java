package dev.patchbay.runtime.negotiation;

import static dev.patchbay.runtime.negotiation.Shape.TWENTY_MS;
import static dev.patchbay.runtime.negotiation.Shape.caller;
import static dev.patchbay.runtime.negotiation.Shape.formats;
import static dev.patchbay.runtime.negotiation.Shape.lines;
import static dev.patchbay.runtime.negotiation.Shape.whyNot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.stage.PortSpec;
import dev.patchbay.api.stage.StageSpec;
import org.junit.jupiter.api.Test;

/** Encodings that the runtime doesn't know pass through it or not at all. */
class OpenEncodingTest {
    @Test
    void passesAnUnknownEncodingWhenBothEndsHaveIt() {
        var plan = caller("opus 48000, pcm16 16000")
                .agent("agent", "pcm16 16000, opus 48000", "opus 48000")
                .plan();
        assertThat(lines(plan))
                .containsExactly(
                        "caller -> agent: opus 48000 Hz mono, untouched",
                        "agent -> caller: opus 48000 Hz mono, untouched");
        assertThat(whyNot(plan.link("caller", "agent"), "opus 48000", "pcm16 16000"))
                .isEqualTo("there is no conversion from opus 48000 Hz mono to pcm16 16000 Hz mono");
    }

    @Test
    void refusesAnUnknownEncodingThatOneEndLacksAndNamesBothSets() {
        assertThat(caller("opus 48000")
                        .agent("agent", "pcm16 24000, pcmu 8000", "opus 48000")
                        .refusals())
                .containsExactly(
                        "caller -> agent: no format in common and no conversion: caller gives opus 48000 Hz mono;"
                                + " agent takes pcm16 24000 Hz mono, pcmu 8000 Hz mono");
    }

    @Test
    void refusesAnUnknownEncodingAtAnotherRateOrWithOtherChannels() {
        assertThat(caller("opus 48000")
                        .agent("agent", "opus 24000", "opus 48000")
                        .refusals())
                .hasSize(1);
        assertThat(caller("opus 48000")
                        .agent("agent", "opus 48000 stereo", "opus 48000")
                        .refusals())
                .hasSize(1);
    }

    @Test
    void neverCutsAnUnknownEncodingIntoFrames() {
        var agent = StageSpec.agent(
                PortSpec.audio(formats("opus 48000, pcm16 16000"), TWENTY_MS), PortSpec.audio(formats("opus 48000")));
        var link =
                caller("opus 48000, pcm16 16000").stage("agent", agent).plan().link("caller", "agent");
        assertThat(link.consumed()).isEqualTo(Shape.format("pcm16 16000"));
        assertThat(whyNot(link, "opus 48000", "opus 48000"))
                .isEqualTo("opus can't be cut into frames of exactly 20 ms");
    }

    @Test
    void refusesAnUnknownEncodingThatWouldHaveToBeCut() {
        var agent = StageSpec.agent(
                PortSpec.audio(formats("opus 48000"), TWENTY_MS), PortSpec.audio(formats("opus 48000")));
        assertThat(caller("opus 48000").stage("agent", agent).refusals())
                .containsExactly("caller -> agent: opus can't be cut into frames of exactly 20 ms: caller gives"
                        + " opus 48000 Hz mono; agent takes opus 48000 Hz mono in frames of exactly 20 ms");
    }

    @Test
    void passesAnUnknownEncodingInFramesThatTheOtherEndPromises() {
        var plan = caller("pcm16 8000")
                .stage(
                        "first",
                        StageSpec.agent(
                                PortSpec.audio(formats("pcm16 8000")),
                                PortSpec.audio(formats("opus 48000"), TWENTY_MS)))
                .stage(
                        "second",
                        StageSpec.agent(
                                PortSpec.audio(formats("opus 48000"), TWENTY_MS),
                                PortSpec.audio(formats("pcm16 8000"))))
                .plan();
        assertThat(plan.link("first", "second").conversions()).isEmpty();
    }
}
