package dev.patchbay.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program answers to odd command lines. */
final class CommandLineIT {
    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"demo", "run", "check", "plan", "plugins", "call", "convert", "schema", "reference"})
    void everyCommandHasHelp(String command) throws IOException, InterruptedException {
        var help = Program.run(directory, command, "--help");
        assertThat(help.out()).startsWith("Usage: patchbay " + command + " ").contains("--help");
        assertThat(help.exit()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chek                                     | 2 | Did you mean: patchbay check",
                "run --confg x.yml                        | 2 | Unknown options: '--confg', 'x.yml'",
                "call --to here --wav nowhere.wav         | 1 | --to here: write a host and a port",
                "call --to :8090 --wav nowhere.wav        | 1 | --to :8090: write a host and a port",
                "call --to 127.0.0.1:1 --wav nowhere.wav  | 1 | nowhere.wav",
                "call --to 127.0.0.1:1 --wav a --uuid 123 | 2 | '123' is not a UUID",
                "call --to a:1 --wav a --record no/x.wav  | 1 | --record no/x.wav: there is no directory no; create it"
            })
    void aMistakeIsNamed(String line, int exit, String answer) throws IOException, InterruptedException {
        var outcome = Program.run(directory, line.split(" "));
        assertThat(outcome.err()).contains(answer).doesNotContain("Exception");
        assertThat(outcome.exit()).isEqualTo(exit);
    }

    @Test
    void theDemoFindsOutAtOnceThatItCannotKeepTheCall() throws IOException, InterruptedException {
        Files.createFile(directory.resolve("file"));
        var demo = Program.run(directory, "demo", "--out", "file");
        assertThat(demo.err()).startsWith("--out file: ").hasLineCount(1);
        assertThat(demo.out()).isEmpty();
        assertThat(demo.exit()).isEqualTo(1);
    }
}
