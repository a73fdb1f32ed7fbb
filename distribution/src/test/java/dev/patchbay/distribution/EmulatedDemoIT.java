package dev.patchbay.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code patchbay demo --provider openai-realtime}, once, and what it leaves. */
final class EmulatedDemoIT {
    private static final int AGENT = 1;

    @TempDir
    private static Path directory = Path.of("");

    private static Program.Outcome demo;
    private static Transcript transcript;
    private static String log;

    @BeforeAll
    static void runTheDemo() throws IOException, InterruptedException {
        demo = Program.run(directory, "demo", "--provider", "openai-realtime", "--out", "kept");
        assertThat(demo.exit()).as(demo.out() + demo.err()).isZero();
        transcript = Transcript.read(directory.resolve("kept/transcript.jsonl"));
        log = Files.readString(directory.resolve("kept/patchbay.log"));
    }

    @Test
    void showsTheConversationLineByLine() {
        assertThat(demo.out())
                .contains("agent   Hello, this is the parcel service. How can I help you?\n")
                .contains("caller  It is number four two seven.\n")
                .contains("the agent calls get_order_status\n", "get_order_status: success after ")
                .contains("the caller interrupts: the agent stops after")
                .contains("the call is over: agent-hung-up")
                .contains("kept/call.wav", "kept/transcript.jsonl", "kept/report.html", "kept/patchbay.log");
        assertThat(demo.err()).isEmpty();
    }

    @Test
    void theGoodbyeIsHeardBeforeTheCallEnds() throws IOException {
        var goodbye = transcript.all("agent_stopped").getLast();
        assertThat(goodbye.get("complete").asBoolean()).isTrue();
        var heard = Wav.read(directory.resolve("kept/call.wav"));
        assertThat(Sound.rms(heard.part(AGENT, Transcript.at(goodbye) - 1_000, Transcript.at(goodbye))))
                .isGreaterThan(500);
        assertThat(Transcript.at(transcript.all("call_ended").getFirst())).isLessThan(60_000);
    }

    @Test
    void theLogHasTheSessionAndTheFunctionsAndNotAWord() {
        assertThat(log)
                .contains("OpenAI Realtime session started: ", "session configured with 2 tools")
                .contains("function call: get_order_status: success", "function call: hangup_call: success")
                .contains("output_audio_tokens=")
                .doesNotContain("WARN", "warehouse", "four two seven");
    }

    @Test
    void anotherProviderIsNamedAsUnknown() throws IOException, InterruptedException {
        var unknown = Program.run(directory, "demo", "--provider", "parrot");
        assertThat(unknown.err()).contains("'--provider'", "local", "openai-realtime");
        assertThat(unknown.exit()).isEqualTo(2);
    }
}
