package dev.patchbay.runtime.negotiation;

import static dev.patchbay.runtime.negotiation.Shape.TENS_OF_MS;
import static dev.patchbay.runtime.negotiation.Shape.TWENTY_MS;
import static dev.patchbay.runtime.negotiation.Shape.caller;
import static dev.patchbay.runtime.negotiation.Shape.formats;
import static dev.patchbay.runtime.negotiation.Shape.whyNot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.Encoding;
import dev.patchbay.api.media.Framing;
import dev.patchbay.api.stage.PortSpec;
import dev.patchbay.api.stage.StageSpec;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No port sees a frame length that it can't take, and nothing is cut that is promised already. */
class FramingTest {
    private static final AudioFormat PCM_8K = AudioFormat.mono(Encoding.PCM16, 8_000);

    @ParameterizedTest(name = "{0} to {1}: cut into {2}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
                    any            | any            | none
                    exactly 20     | any            | none
                    any            | exactly 20     | 20
                    exactly 20     | exactly 20     | none
                    exactly 10     | exactly 20     | 20
                    exactly 40     | exactly 20     | 20
                    multiple of 20 | exactly 20     | 20
                    any            | multiple of 10 | 10
                    exactly 20     | multiple of 10 | none
                    exactly 30     | multiple of 20 | 20
                    multiple of 20 | multiple of 10 | none
                    multiple of 10 | multiple of 20 | 20
                    """)
    void cutsOnlyWhatTheOtherEndDoesNotPromise(String promised, String wanted, Integer cut) {
        assertThat(Conversions.reframing(framing(promised), framing(wanted), PCM_8K))
                .isEqualTo(Optional.ofNullable(cut).map(millis -> new Conversion.Reframe(millis, Encoding.PCM16)));
    }

    @Test
    void cutsInTheEncodingThatThePortTakes() {
        var plan = caller("pcm16 8000")
                .stage("agent", agentInFrames("pcmu 8000", TWENTY_MS))
                .plan();
        assertThat(plan.link("caller", "agent").conversions())
                .containsExactly(new Conversion.Encode(Encoding.PCMU), new Conversion.Reframe(20, Encoding.PCMU));
    }

    @Test
    void doesNotCountCuttingAsAConversion() {
        // Cutting is due on either way, so the untouched samples win.
        var link = caller("pcm16 8000")
                .stage("agent", agentInFrames("pcm16 16000, pcm16 8000", TENS_OF_MS))
                .plan()
                .link("caller", "agent");
        assertThat(PlanText.line(link))
                .isEqualTo("caller -> agent: pcm16 8000 Hz mono (cut into 10 ms frames; +10.0 ms at most)");
        assertThat(whyNot(link, "pcm16 8000", "pcm16 16000")).isEqualTo("1 conversion where none is needed");
    }

    @Test
    void neverCutsFramesThatHoldNoWholeNumberOfSamples() {
        // 20 ms at 11025 Hz would be 220.5 samples.
        var link = caller("pcm16 11025")
                .stage("agent", agentInFrames("pcm16 11025, pcm16 16000", TWENTY_MS))
                .plan()
                .link("caller", "agent");
        assertThat(PlanText.line(link))
                .isEqualTo("caller -> agent: pcm16 11025 Hz mono -> pcm16 16000 Hz mono"
                        + " (resample 11025 to 16000 Hz, cut into 20 ms frames; +25.0 ms at most)");
        assertThat(whyNot(link, "pcm16 11025", "pcm16 11025"))
                .isEqualTo("frames of exactly 20 ms hold no whole number of samples at 11025 Hz");
    }

    @Test
    void takes11025HzWhereFramesMayHaveAnyLength() {
        var plan = caller("pcm16 11025")
                .agent("agent", "pcm16 11025, pcm16 16000", "pcm16 11025")
                .plan();
        assertThat(plan.link("caller", "agent").conversions()).isEmpty();
    }

    @Test
    void refusesAPortWhoseFramesFitNoneOfItsFormats() {
        assertThat(caller("pcm16 8000")
                        .stage("agent", agentInFrames("pcm16 11025", TWENTY_MS))
                        .refusals())
                .containsExactly(
                        "caller -> agent: frames of exactly 20 ms hold no whole number of samples at 11025 Hz: caller gives"
                                + " pcm16 8000 Hz mono; agent takes pcm16 11025 Hz mono in frames of exactly 20 ms");
    }

    private static StageSpec agentInFrames(String input, Framing framing) {
        return StageSpec.agent(
                PortSpec.audio(formats(input), framing), PortSpec.audio(formats("pcm16 8000, pcm16 11025")));
    }

    private static Framing framing(String text) {
        var millis = Duration.ofMillis(Long.parseLong("0" + text.replaceAll("\\D", "")));
        return text.equals("any")
                ? Framing.ANY
                : text.startsWith("exactly") ? Framing.exactly(millis) : Framing.multipleOf(millis);
    }
}
