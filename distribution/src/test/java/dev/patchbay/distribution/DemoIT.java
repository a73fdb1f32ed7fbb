package dev.patchbay.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code patchbay demo}, once, and what it leaves. */
final class DemoIT {
    private static final int CALLER = 0;
    private static final int AGENT = 1;

    @TempDir
    private static Path directory = Path.of("");

    private static Program.Outcome demo;
    private static Wav call;
    private static Transcript transcript;

    @BeforeAll
    static void runTheDemo() throws IOException, InterruptedException {
        demo = Program.run(directory, "demo", "--out", "made/here");
        assertThat(demo.exit()).as(demo.out() + demo.err()).isZero();
        call = Wav.read(directory.resolve("made/here/call.wav"));
        transcript = Transcript.read(directory.resolve("made/here/transcript.jsonl"));
    }

    @Test
    void showsTheCallAndSaysWhereItIsKept() {
        assertThat(demo.out())
                .contains("format  caller -> local: pcm16 8000 Hz mono, untouched")
                .contains("the caller interrupts: the agent stops after")
                .contains("presses 1")
                .contains("the call is over: agent-hung-up")
                .contains("made/here/call.wav", "made/here/transcript.jsonl", "made/here/report.html");
        assertThat(demo.err()).isEmpty();
    }

    @Test
    void bothSidesSpeakInTheRecording() {
        assertThat(call.channels()).isEqualTo(2);
        assertThat(call.speechMillis(CALLER)).as("caller, left").isGreaterThan(5_000);
        assertThat(call.speechMillis(AGENT)).as("agent, right").isGreaterThan(10_000);
    }

    @Test
    void eachTurnIsAnswered() {
        var turns = transcript.all("turn_ended");
        assertThat(turns).hasSizeGreaterThanOrEqualTo(5);
        assertThat(turns).allSatisfy(turn -> {
            var answer = transcript.next("agent_started", Transcript.at(turn));
            assertThat(Transcript.at(answer) - Transcript.at(turn)).isBetween(0L, 3_000L);
        });
    }

    @Test
    void theInterruptedAgentIsSilentWithinFortyMilliseconds() {
        assertThat(transcript.all("interrupted")).hasSize(1);
        long interrupted = Transcript.at(transcript.all("interrupted").getFirst());
        long next = Transcript.at(transcript.next("agent_started", interrupted));
        assertThat(Sound.rms(call.part(AGENT, interrupted - 2_000, interrupted)))
                .as("before")
                .isGreaterThan(500);
        assertThat(call.part(AGENT, interrupted + 40, next)).hasSizeGreaterThan(call.rate() / 2);
        assertThat(Sound.rms(call.part(AGENT, interrupted + 40, next)))
                .as("after")
                .isZero();
    }

    @Test
    void theTranscriptBeginsAndEndsWithTheCall() {
        assertThat(transcript.names()).startsWith("call_started").endsWith("call_ended");
        assertThat(transcript.names()).contains("dtmf", "agent_text");
    }

    @Test
    void theReportIsOnePageThatNeedsNoOtherFile() throws IOException {
        var report = Files.readString(directory.resolve("made/here/report.html"));
        assertThat(report).startsWith("<!doctype html>").contains("</html>", "<audio", "data:audio/wav;base64,");
        assertThat(report).doesNotContain("src=\"http", "href=\"http");
    }
}
