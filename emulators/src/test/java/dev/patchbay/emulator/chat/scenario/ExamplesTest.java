package dev.patchbay.emulator.chat.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.emulator.chat.answer.ChatService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scenarios among the examples. */
final class ExamplesTest {
    private static final Path FOLDER = Path.of("..", "examples", "scenarios", "openai-chat");

    static List<Path> examples() throws Exception {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleAnswersAUser(Path file) throws Exception {
        var service = new ChatService(ScenarioReader.read(file));
        var request = service.read("""
                {"model":"gpt-4.1-mini","stream":true,"messages":[{"role":"user","content":"hello"}]}
                """);
        assertThat(service.answer(100, request, 1_700_000_000).steps()).hasSizeGreaterThan(5);
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
