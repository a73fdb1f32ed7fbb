package dev.patchbay.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** {@code patchbay call} against {@code patchbay run}. */
final class CallIT {
    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest
    @EnumSource
    void hearsTheAgentAndItsAnswerToTheKeys(Wire.Audio line) throws IOException, InterruptedException {
        Wav.write(directory.resolve("said.wav"), 8_000, Sound.babble(8_000));
        Program.Outcome call;
        try (var server = Server.start(directory, Server.YAML + "recording: {directory: kept}\n")) {
            call = Program.run(
                    directory,
                    "call --to 127.0.0.1:%d --rate %d --wav said.wav --dtmf 12# --record heard.wav --stay 2"
                            .formatted(server.line(), line.rate())
                            .split(" "));
            assertThat(server.terminate(20)).isZero();
        }
        assertThat(call.out()).contains("agent spoke", "ended: the caller hung up");
        assertThat(call.exit()).isZero();

        var heard = Wav.read(directory.resolve("heard.wav"));
        assertThat(heard.rate()).isEqualTo(line.rate());
        assertThat(heard.speechMillis(0)).isGreaterThan(1_000);

        var transcript = Transcript.read(kept().resolve("transcript.jsonl"));
        assertThat(transcript.all("dtmf")).extracting(key -> text(key, "digit")).containsExactly("1", "2", "#");
        assertThat(transcript.all("agent_started"))
                .filteredOn(spoke -> Transcript.at(spoke)
                        > Transcript.at(transcript.all("dtmf").getLast()))
                .extracting(spoke -> text(spoke, "utterance"))
                .contains("dtmf-1");
        assertThat(transcript.all("agent_text"))
                .extracting(said -> text(said, "text"))
                .contains("You pressed 1 2 pound.");
        assertThat(kept().resolve("report.html")).isNotEmptyFile();
    }

    @Test
    void saysThatNobodyAnswers() throws IOException, InterruptedException {
        Wav.write(directory.resolve("said.wav"), 8_000, Sound.babble(8_000));
        var call = Program.run(directory, "call", "--to", "127.0.0.1:1", "--wav", "said.wav", "--record", "heard.wav");
        assertThat(call.out()).contains("no connection to /127.0.0.1:1").doesNotContain("no connection: no");
        assertThat(call.exit()).isEqualTo(1);
        assertThat(directory.resolve("heard.wav")).doesNotExist();
    }

    private Path kept() throws IOException {
        try (var sessions = Files.list(directory.resolve("kept"))) {
            return sessions.findFirst().orElseThrow();
        }
    }

    private static String text(JsonNode line, String member) {
        return line.get(member).asString();
    }
}
