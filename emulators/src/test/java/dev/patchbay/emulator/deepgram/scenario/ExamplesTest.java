package dev.patchbay.emulator.deepgram.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.emulator.deepgram.agent.AgentService;
import dev.patchbay.emulator.sound.Studio;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scenarios among the examples. */
final class ExamplesTest {
    private static final Path FOLDER = Path.of("..", "examples", "scenarios", "deepgram");

    static List<Path> examples() throws Exception {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleCanBeSpoken(Path file) throws Exception {
        var scenario = ScenarioReader.read(file);
        assertThat(new AgentService(scenario, new Studio())).isNotNull();
        assertThat(scenario).isNotEqualTo(Scenario.builder().build());
    }

    @Test
    void theConversationIsWhatIsSaidWithoutAScenario() throws Exception {
        assertThat(ScenarioReader.read(FOLDER.resolve("conversation.yml"))).isEqualTo(Scenario.conversation());
    }

    @Test
    void theConversationIsThatOfTheOtherEmulator() throws Exception {
        var other = dev.patchbay.emulator.openai.scenario.Scenario.conversation();
        assertThat(Scenario.conversation().agent().replies()).hasSameSizeAs(other.replies());
        for (int i = 0; i < other.replies().size(); i++) {
            assertThat(Scenario.conversation().agent().replies().get(i).parts().getFirst())
                    .hasToString(other.replies().get(i).parts().getFirst().toString());
        }
    }
}
