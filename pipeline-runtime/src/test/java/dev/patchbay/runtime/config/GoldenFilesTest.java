package dev.patchbay.runtime.config;

import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GoldenFilesTest {
    @Test
    void allProblemsOfAFileAreReportedTogether() throws IOException {
        var problems =
                FakePlugins.load(Golden.read("bad.yml"), "KEY", "bad-hunter2").problems();

        Golden.compare("bad.txt", problems.stream().map(Problem::toString).collect(Collectors.joining("\n", "", "\n")));
    }

    @Test
    void referenceHasEverySetting() throws IOException {
        Golden.compare("reference.md", ConfigReference.markdown(FakePlugins.TYPES));
    }

    @Test
    void schemaHasEverySetting() throws IOException {
        Golden.compare("schema.json", ConfigSchema.json(FakePlugins.TYPES));
    }

    @Test
    void renderingHasEverySetting() throws IOException {
        Golden.compare(
                "effective.yml",
                EffectiveConfig.render(FakePlugins.load(Golden.read("good.yml"), "KEY", "hunter2")
                        .config()));
    }
}
