package dev.patchbay.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code patchbay convert}. */
final class ConvertIT {
    private static final int RATE = 16_000;

    @TempDir
    private Path directory = Path.of("");

    @BeforeEach
    void write() throws IOException {
        var tone = new short[RATE + 5];
        for (int i = 0; i < tone.length; i++) {
            tone[i] = (short) Math.round(10_000 * Math.sin(2 * Math.PI * 440 * i / RATE));
        }
        Wav.write(directory.resolve("tone.wav"), RATE, tone);
        Files.writeString(directory.resolve("no.wav"), "This is no WAV file at all, but it has some length.");
    }

    @Test
    void theResultDoesNotDependOnTheChunks() throws IOException, InterruptedException {
        for (var chunk : new String[] {"1", "37", "160", "480"}) {
            var convert =
                    Program.run(directory, "convert", "tone.wav", chunk + ".wav", "--rate", "8000", "--chunk", chunk);
            assertThat(convert.out()).isEqualTo(chunk + ".wav: 8002 samples per channel\n");
            assertThat(convert.exit()).isZero();
            assertThat(directory.resolve(chunk + ".wav")).hasSameBinaryContentAs(directory.resolve("1.wav"));
        }
        var half = Wav.read(directory.resolve("1.wav"));
        assertThat(half.rate()).isEqualTo(8_000);
        assertThat(half.length()).isEqualTo(8_002);
        assertThat(Sound.rms(half.part(0, 100, 900))).isBetween(7_000.0, 7_150.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no.wav      | out.wav         | 8000 | no.wav: not a WAV file",
                "nowhere.wav | out.wav         | 8000 | nowhere.wav",
                "tone.wav    | out.wav         | 8001 | --rate 8001: the rates are [8000, ",
                "tone.wav    | nowhere/out.wav | 8000 | nowhere/out.wav: there is no directory nowhere"
            })
    void aMistakeIsNamedAndLeavesNoFile(String in, String out, String rate, String why)
            throws IOException, InterruptedException {
        var convert = Program.run(directory, "convert", in, out, "--rate", rate);
        assertThat(convert.err()).startsWith(why).hasLineCount(1);
        assertThat(convert.exit()).isEqualTo(1);
        try (var files = Files.list(directory)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void aFileThatIsNamedLikeAnUnfinishedOneIsLeftAlone() throws IOException, InterruptedException {
        Files.copy(directory.resolve("tone.wav"), directory.resolve("out.wav.part"));
        assertThat(Program.run(directory, "convert", "out.wav.part", "out.wav", "--rate", "8000")
                        .exit())
                .isZero();
        assertThat(Program.run(directory, "convert", "no.wav", "out.wav", "--rate", "8000")
                        .exit())
                .isEqualTo(1);
        assertThat(directory.resolve("out.wav.part")).hasSameBinaryContentAs(directory.resolve("tone.wav"));
        assertThat(Wav.read(directory.resolve("out.wav")).length()).isEqualTo(8_002);
    }

    @Test
    void aFileCanBeConvertedInItsPlace() throws IOException, InterruptedException {
        var convert = Program.run(directory, "convert", "tone.wav", "tone.wav", "--rate", "8000");
        assertThat(convert.exit()).isZero();
        assertThat(Wav.read(directory.resolve("tone.wav")).length()).isEqualTo(8_002);
    }

    @Test
    void aLinkGoesOnPointingToWhatIsWritten() throws IOException, InterruptedException {
        Files.copy(directory.resolve("tone.wav"), directory.resolve("real.wav"));
        var link = Files.createSymbolicLink(directory.resolve("link.wav"), Path.of("real.wav"));
        assertThat(Program.run(directory, "convert", "tone.wav", "link.wav", "--rate", "8000")
                        .exit())
                .isZero();
        assertThat(link).isSymbolicLink();
        assertThat(Wav.read(directory.resolve("real.wav")).rate()).isEqualTo(8_000);
    }

    @Test
    void aTargetThatIsNoFileIsNotReplaced() throws IOException, InterruptedException {
        var link = Files.createSymbolicLink(directory.resolve("nothing"), Path.of("/dev/null"));
        var convert = Program.run(directory, "convert", "tone.wav", "nothing", "--rate", "8000");
        assertThat(convert.err()).startsWith("nothing is no ordinary file").hasLineCount(1);
        assertThat(convert.exit()).isEqualTo(1);
        assertThat(link).isSymbolicLink();
    }
}
