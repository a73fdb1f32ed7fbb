package dev.patchbay.runtime.negotiation;

import static dev.patchbay.runtime.negotiation.Shape.caller;
import static dev.patchbay.runtime.negotiation.Shape.format;
import static dev.patchbay.runtime.negotiation.Shape.lines;
import static dev.patchbay.runtime.negotiation.Shape.planOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.transport.TransportSpec;
import org.junit.jupiter.api.Test;

/** A pipeline is planned anew for the call at hand, and when a provider announces another format than it declared. */
class ReplanTest {
    private static final PipelineShape SHAPE = caller("pcm16 8000, pcm16 16000")
            .filter("denoise", "pcm16 8000, pcm16 16000")
            .agent("agent", "pcm16 8000, pcm16 16000", "pcm16 16000")
            .build();

    @Test
    void plansForTheFormatsOfTheCallAtHand() {
        var narrow = new TransportSpec(Shape.formats("pcm16 8000"), Shape.formats("pcm16 8000"));
        assertThat(lines(planOf(SHAPE.withCaller(narrow))))
                .containsExactly(
                        "caller -> denoise: pcm16 8000 Hz mono, untouched",
                        "denoise -> agent: pcm16 8000 Hz mono, untouched",
                        "agent -> caller: pcm16 16000 Hz mono -> pcm16 8000 Hz mono (resample 16000 to 8000 Hz; +5.0 ms)");
    }

    @Test
    void plansTheLinkOfAnAnnouncedOutputAnewAndLeavesTheOthers() {
        var before = planOf(SHAPE);
        var after = planOf(SHAPE.withOutput("agent", format("pcm16 24000")));
        assertThat(PlanText.line(after.link("agent", "caller")))
                .isEqualTo(
                        "agent -> caller: pcm16 24000 Hz mono -> pcm16 16000 Hz mono (resample 24000 to 16000 Hz; +5.0 ms)");
        assertThat(after.link("caller", "denoise")).isEqualTo(before.link("caller", "denoise"));
        assertThat(after.link("denoise", "agent")).isEqualTo(before.link("denoise", "agent"));
    }

    @Test
    void plansTheLinkOfASettledInputAnew() {
        var after = planOf(SHAPE.withInput("agent", format("pcm16 24000")));
        assertThat(after.link("denoise", "agent").consumed()).isEqualTo(format("pcm16 24000"));
    }

    @Test
    void settlesBothSidesOfAFilter() {
        for (var shape : new PipelineShape[] {
            SHAPE.withInput("denoise", format("pcm16 8000")), SHAPE.withOutput("denoise", format("pcm16 8000"))
        }) {
            var plan = planOf(shape);
            assertThat(plan.link("caller", "denoise").consumed()).isEqualTo(format("pcm16 8000"));
            assertThat(plan.link("denoise", "agent").produced()).isEqualTo(format("pcm16 8000"));
        }
    }
}
