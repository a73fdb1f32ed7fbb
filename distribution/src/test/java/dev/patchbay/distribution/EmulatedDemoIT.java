package dev.patchbay.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code patchbay demo --provider …} for each provider whose services are emulated, and what it leaves. */
final class EmulatedDemoIT {
    private static final int AGENT = 1;

    @TempDir
    private Path directory = Path.of("");

    /** The providers, and what each says of itself in the log. */
    enum Provider {
        OPENAI_REALTIME(
                "openai-realtime",
                "OpenAI Realtime session started: ",
                "session configured with 2 tools",
                "output_audio_tokens="),
        DEEPGRAM(
                "deepgram",
                "deepgram-agent: connected, request ",
                "deepgram-agent: settings applied, with 2 tools",
                "spoken_characters="),
        CASCADE(
                "cascade",
                "deepgram-flux: dg-request-id ",
                "deepgram-aura: dg-request-id ",
                "flux used {",
                "chat used {",
                "aura used {");

        private final String name;

        @SuppressWarnings("ImmutableEnumChecker") // List.of is
        private final List<String> log;

        Provider(String name, String... log) {
            this.name = name;
            this.log = List.of(log);
        }
    }

    @ParameterizedTest
    @EnumSource
    void showsAWholeConversationAndKeepsIt(Provider provider) throws IOException, InterruptedException {
        var demo = Program.run(directory, "demo", "--provider", provider.name, "--out", "kept");
        assertThat(demo.exit()).as(demo.out() + demo.err()).isZero();
        var transcript = Transcript.read(directory.resolve("kept/transcript.jsonl"));

        isShownLineByLine(demo);
        itsGoodbyeIsHeardBeforeTheCallEnds(transcript);
        logHasTheSessionAndTheFunctionsAndNotAWord(provider, Files.readString(directory.resolve("kept/patchbay.log")));
    }

    private static void isShownLineByLine(Program.Outcome demo) {
        assertThat(demo.out())
                .contains("agent   Hello, this is the parcel service. How can I help you?\n")
                .contains("caller  It is number four two seven.\n")
                .contains("agent   One moment, please.\n")
                .contains("the agent calls get_order_status\n", "get_order_status: success after ")
                .contains("agent   Thank you. This is what I found: ", "unless the traffic is worse than usual.")
                .contains("the caller interrupts: the agent stops after")
                .contains("agent   Thank you for calling. Goodbye.\n")
                .contains("the call is over: agent-hung-up")
                .contains("5 turns, each answered ", "1 interruption\n")
                .contains("kept/call.wav", "kept/transcript.jsonl", "kept/report.html", "kept/patchbay.log");
        assertThat(demo.err()).isEmpty();
    }

    private void itsGoodbyeIsHeardBeforeTheCallEnds(Transcript transcript) throws IOException {
        var goodbye = transcript.all("agent_stopped").getLast();
        assertThat(goodbye.get("complete").asBoolean()).isTrue();
        var heard = Wav.read(directory.resolve("kept/call.wav"));
        assertThat(Sound.rms(heard.part(AGENT, Transcript.at(goodbye) - 1_000, Transcript.at(goodbye))))
                .isGreaterThan(500);
        assertThat(Transcript.at(transcript.all("call_ended").getFirst())).isLessThan(60_000);
    }

    private static void logHasTheSessionAndTheFunctionsAndNotAWord(Provider provider, String log) {
        assertThat(log)
                .contains(provider.log)
                .contains("function call: get_order_status: success", "function call: hangup_call: success")
                .doesNotContain("WARN", "warehouse", "four two seven");
    }

    @Test
    void anotherProviderIsNamedAsUnknown() throws IOException, InterruptedException {
        var unknown = Program.run(directory, "demo", "--provider", "parrot");
        assertThat(unknown.err()).contains("'--provider'", "local", "openai-realtime", "deepgram", "cascade");
        assertThat(unknown.exit()).isEqualTo(2);
    }
}
