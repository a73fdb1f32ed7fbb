package dev.patchbay.server.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresTest {

    private static final double ONE_SAMPLE = 0.125;

    @TempDir
    Path folder;

    @Test
    void latencyIsFromTheEndOfTheCallersVoiceToTheFirstSampleOfTheAnswer() throws IOException {
        Figures figures = figures(SampleCall.ofSeconds(10)
                .at(1000, "caller_started")
                .at(2000, "caller_stopped")
                .at(2450, "turn_ended")
                .at(2590, "agent_started", "a")
                .at(4000, "agent_stopped", "a")
                .at(5000, "caller_started")
                .at(6000, "caller_stopped")
                .at(6400, "turn_ended")
                .at(6710, "agent_started", "b"));

        assertThat(figures.latencies()).containsExactly(590.0, 710.0);
        assertThat(figures.medianLatency()).hasValue(650);
    }

    @Test
    void medianOfThreeIsTheMiddleOne() throws IOException {
        SampleCall call = SampleCall.ofSeconds(10);
        int[] latencies = {900, 100, 300};
        for (int i = 0; i < latencies.length; i++) {
            call.at(2000 * i, "caller_started")
                    .at(2000 * i + 500, "caller_stopped")
                    .at(2000 * i + 510, "turn_ended")
                    .at(2000 * i + 500 + latencies[i], "agent_started", "u" + i);
        }

        assertThat(figures(call).medianLatency()).hasValue(300);
    }

    @Test
    void interruptionIsMeasuredInTheRecordingAndNotInTheEvents() throws IOException {
        Figures figures = figures(interruptedAt3000().agentSounds(1000, 3065).at(3000, "agent_stopped", "a"));

        assertThat(figures.interruptions())
                .singleElement()
                .satisfies(cut -> assertThat(cut.lagMs()).isCloseTo(65, within(ONE_SAMPLE)));
    }

    @Test
    void soundThatComesBackAfterAnInterruptionCounts() throws IOException {
        Figures figures = figures(interruptedAt3000().agentSounds(1000, 3020).agentSounds(3700, 3900));

        assertThat(figures.interruptions().getFirst().lagMs()).isCloseTo(900, within(ONE_SAMPLE));
    }

    @Test
    void agentThatHadBeenHeldWasSilentBeforeTheDecision() throws IOException {
        Figures figures = figures(interruptedAt3000().agentSounds(1000, 2880).at(2880, "held"));

        assertThat(figures.interruptions().getFirst().lagMs()).isCloseTo(-120, within(ONE_SAMPLE));
    }

    @Test
    void answerAfterAnInterruptionIsNotTakenForItsTail() throws IOException {
        Figures figures = figures(interruptedAt3000()
                .agentSounds(1000, 3010)
                .agentSounds(5000 - 0.5, 6000) // as an event's time is a whole ms
                .at(5000, "agent_started", "b"));

        assertThat(figures.interruptions().getFirst().lagMs()).isCloseTo(10, within(ONE_SAMPLE));
    }

    @Test
    void talkIsVoiceOfTheCallerAndPlayoutOfTheAgentWithoutItsPauses() throws IOException {
        Figures figures = figures(SampleCall.ofSeconds(10)
                .at(0, "agent_started", "a")
                .at(1000, "held")
                .at(1300, "resumed")
                .at(3000, "agent_stopped", "a")
                .at(4000, "caller_started")
                .at(5500, "caller_stopped")
                .at(9000, "caller_started"));

        assertThat(figures.agentTalk()).hasValue(2700);
        assertThat(figures.callerTalk()).hasValue(1500 + 1000);
    }

    @Test
    void longestSilenceHasNeitherVoiceNorSound() throws IOException {
        Figures figures = figures(SampleCall.ofSeconds(10)
                .agentSounds(500, 2000)
                .at(500, "agent_started", "a")
                .at(4000, "agent_stopped", "a") // half of it was digital silence
                .at(5000, "caller_started")
                .at(6000, "caller_stopped")
                .agentSounds(8900, 10_000));

        assertThat(figures.silence()).hasValueSatisfying(silence -> {
            assertThat(silence.fromMs()).isCloseTo(2000, within(ONE_SAMPLE));
            assertThat(silence.toMs()).isEqualTo(5000);
        });
    }

    @Test
    void noiseOfTheLineDoesNotBreakTheSilence() throws IOException {
        Figures figures = figures(SampleCall.ofSeconds(5)
                .callerSounds(0, 5000)
                .at(100, "caller_started")
                .at(1000, "caller_stopped"));

        assertThat(figures.silence()).hasValue(new Interval(1000, 5000));
    }

    @Test
    void withoutADetectorTheCallersFiguresAreUnknown() throws IOException {
        Figures figures = figures(SampleCall.ofSeconds(5).at(0, "agent_started", "a"));

        assertThat(figures.callerTalk()).isEmpty();
        assertThat(figures.silence()).isEmpty();
        assertThat(figures.medianLatency()).isEmpty();
    }

    private static SampleCall interruptedAt3000() {
        return SampleCall.ofSeconds(8).at(1000, "agent_started", "a").at(3000, "interrupted", "a");
    }

    private Figures figures(SampleCall call) throws IOException {
        return Figures.of(call.read(folder));
    }
}
