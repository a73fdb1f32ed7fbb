package dev.patchbay.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages that the program prints are in the repository as it prints them today. */
final class GeneratedDocsIT {
    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest(name = "{1}")
    @CsvSource({"reference, configuration.md", "schema, patchbay.schema.json"})
    void standAsTheProgramPrintsThem(String command, String page) throws IOException, InterruptedException {
        var printed = Program.run(directory, command);
        assertThat(printed.exit()).isZero();
        assertThat(Files.readString(Path.of("..", "docs", page)))
                .as("print it again: ./patchbay %s > docs/%s", command, page)
                .isEqualTo(printed.out());
    }
}
