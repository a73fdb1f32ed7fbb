package dev.patchbay.runtime.negotiation;

import static dev.patchbay.runtime.negotiation.Shape.TWENTY_MS;
import static dev.patchbay.runtime.negotiation.Shape.caller;
import static dev.patchbay.runtime.negotiation.Shape.lines;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Listeners are side branches: they take what the trunk has and never change it. */
class TapTest {
    @Test
    void givesTheDetector8kHzInFramesOf20msFromA16kHzTrunk() {
        var plan = caller("pcm16 16000")
                .agent("agent", "pcm16 16000", "pcm16 16000")
                .detector("vad", "pcm16 8000", TWENTY_MS)
                .plan();
        assertThat(lines(plan))
                .containsExactly(
                        "caller -> agent: pcm16 16000 Hz mono, untouched",
                        "caller -> vad: pcm16 16000 Hz mono -> pcm16 8000 Hz mono"
                                + " (resample 16000 to 8000 Hz, cut into 20 ms frames; +25.0 ms at most)",
                        "agent -> caller: pcm16 16000 Hz mono, untouched");
        assertThat(plan.link("caller", "vad").tap()).isTrue();
        assertThat(plan.link("caller", "agent").tap()).isFalse();
        assertThat(plan.delayMicros()).as("taps delay nobody").isZero();
    }

    @Test
    void leavesAMuLawTrunkUntouchedAndDecodesForTheDetectorAlone() {
        var plan = caller("pcmu 8000")
                .agent("agent", "pcmu 8000", "pcmu 8000")
                .detector("vad", "pcm16 8000", TWENTY_MS)
                .plan();
        assertThat(lines(plan))
                .containsExactly(
                        "caller -> agent: pcmu 8000 Hz mono, untouched",
                        "caller -> vad: pcmu 8000 Hz mono -> pcm16 8000 Hz mono"
                                + " (decode pcmu, cut into 20 ms frames; +20.0 ms at most)",
                        "agent -> caller: pcmu 8000 Hz mono, untouched");
    }

    @Test
    void doesNotTakeTheTrunkTo8kHzWhenTheDetectorWouldLikeThat() {
        var plan = caller("pcm16 16000, pcm16 8000")
                .agent("agent", "pcm16 8000, pcm16 16000", "pcm16 16000")
                .detector("vad", "pcm16 8000", TWENTY_MS)
                .plan();
        assertThat(lines(plan)).contains("caller -> agent: pcm16 16000 Hz mono, untouched");
    }

    @Test
    void tapsTheTrunkWhereTheListenerStands() {
        var plan = caller("pcm16 8000")
                .listener("before", "pcm16 8000")
                .filter("denoise", "pcm16 16000")
                .listener("behind", "pcm16 8000")
                .agent("agent", "pcm16 16000", "pcm16 8000")
                .listener("answer", "pcm16 8000")
                .plan();
        assertThat(plan.links())
                .extracting(Plan.Link::name)
                .containsExactly(
                        "caller -> denoise",
                        "caller -> before",
                        "denoise -> agent",
                        "denoise -> behind",
                        "agent -> caller",
                        "agent -> answer");
    }

    @Test
    void transcribesBesideAnAgent() {
        var plan = caller("pcm16 8000")
                .transcriber("stt", "pcm16 16000")
                .agent("agent", "pcm16 8000", "pcm16 8000")
                .plan();
        assertThat(lines(plan)).contains("caller -> agent: pcm16 8000 Hz mono, untouched");
        assertThat(plan.link("caller", "stt").tap()).isTrue();
    }

    @Test
    void refusesAListenerThatCannotHearTheTrunkAndSaysWhatToPin() {
        assertThat(caller("opus 48000, pcm16 8000")
                        .agent("agent", "opus 48000, pcm16 8000", "opus 48000")
                        .detector("vad", "pcm16 8000", TWENTY_MS)
                        .refusals())
                .containsExactly(
                        "caller -> vad: no format in common and no conversion: caller gives opus 48000 Hz mono;"
                                + " vad takes pcm16 8000 Hz mono in frames of exactly 20 ms; a listener has no say in what caller"
                                + " gives, so pin its other link to a format that vad can be given");
    }

    @Test
    void hearsTheTrunkAgainOnceThatIsPinned() {
        var plan = caller("opus 48000, pcm16 8000")
                .agent("agent", "opus 48000, pcm16 8000", "opus 48000")
                .detector("vad", "pcm16 8000", TWENTY_MS)
                .pin("caller -> agent", "pcm16 8000")
                .plan();
        assertThat(lines(plan))
                .startsWith(
                        "caller -> agent: pcm16 8000 Hz mono, untouched",
                        "caller -> vad: pcm16 8000 Hz mono (cut into 20 ms frames; +20.0 ms at most)");
    }
}
