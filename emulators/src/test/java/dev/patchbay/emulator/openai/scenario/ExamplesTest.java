package dev.patchbay.emulator.openai.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.emulator.openai.session.RealtimeSession;
import dev.patchbay.emulator.sound.Studio;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scenarios among the examples. */
final class ExamplesTest {
    private static final Path FOLDER = Path.of("..", "examples", "scenarios", "openai-realtime");

    static List<Path> examples() throws Exception {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleCanBeSpoken(Path file) throws Exception {
        var scenario = ScenarioReader.read(file);
        RealtimeSession.prepare(scenario, new Studio());
        assertThat(scenario.replies()).isNotEmpty();
    }

    @Test
    void theConversationIsWhatIsSaidWithoutAScenario() throws Exception {
        assertThat(ScenarioReader.read(FOLDER.resolve("conversation.yml"))).isEqualTo(Scenario.conversation());
    }

    @Test
    void aScenarioKeepsItsKeyToItself() {
        assertThat(Scenario.conversation().withKey("sk-secret").toString()).doesNotContain("sk-secret");
    }
}
