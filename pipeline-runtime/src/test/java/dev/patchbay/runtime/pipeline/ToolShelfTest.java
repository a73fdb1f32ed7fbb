package dev.patchbay.runtime.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.patchbay.api.tool.SessionControl;
import dev.patchbay.api.tool.Tool;
import dev.patchbay.api.tool.ToolCall;
import dev.patchbay.api.tool.ToolFactory;
import dev.patchbay.api.tool.ToolResult;
import dev.patchbay.api.tool.ToolSpec;
import dev.patchbay.runtime.config.PipelineConfig;
import dev.patchbay.runtime.config.ToolConfig;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ToolShelfTest {
    /** Says in its description where it comes from. */
    private record Described(String name, String description) implements Tool {
        @Override
        public ToolSpec spec() {
            return new ToolSpec(name, description, "{}", Duration.ofSeconds(1));
        }

        @Override
        public ToolResult call(ToolCall call, SessionControl session) {
            return new ToolResult.Success("{}");
        }
    }

    /** The settings of {@link Factory}. */
    public record Greeting(String words) {}

    private static final class Factory implements ToolFactory<Greeting> {
        @Override
        public String type() {
            return "greeting";
        }

        @Override
        public Class<Greeting> configType() {
            return Greeting.class;
        }

        @Override
        public Tool create(String name, Greeting config) {
            return switch (config.words()) {
                case "refused" -> throw new IllegalArgumentException("words must not be refused");
                case "broken" -> throw new IllegalStateException("out of order");
                case "misnamed" -> new Described("greet", "misnamed");
                default -> new Described(name, config.words());
            };
        }
    }

    private static ToolShelf shelf(String... namesAndWords) {
        var configured = new LinkedHashMap<String, ToolConfig>();
        for (int i = 0; i < namesAndWords.length; i += 2) {
            var name = namesAndWords[i];
            configured.put(name, new ToolConfig(name, "greeting", new Greeting(namesAndWords[i + 1])));
        }
        return new ToolShelf(
                configured, Map.of("hang_up", new Described("hang_up", "fixed")), Map.of("greeting", new Factory()));
    }

    private static List<String> offered(ToolShelf shelf, Optional<List<String>> named) {
        return shelf.of(new PipelineConfig("p", List.of("agent"), Map.of(), named)).stream()
                .map(Tool::spec)
                .map(spec -> spec.name() + " " + spec.description())
                .toList();
    }

    @Test
    void aPipelineThatNamesNoneHasAll() {
        assertThat(offered(shelf("hello", "Hi."), Optional.empty())).containsExactly("hang_up fixed", "hello Hi.");
    }

    @Test
    void aPipelineHasWhatItNamesInItsOrder() {
        var shelf = shelf("hello", "Hi.", "morning", "Good morning.");
        assertThat(offered(shelf, Optional.of(List.of("morning", "hang_up", "morning"))))
                .containsExactly("morning Good morning.", "hang_up fixed");
        assertThat(offered(shelf, Optional.of(List.of()))).isEmpty();
    }

    @Test
    void aConfiguredToolTakesThePlaceOfAFixedOne() {
        assertThat(offered(shelf("hang_up", "configured"), Optional.empty())).containsExactly("hang_up configured");
    }

    @Test
    void whatCannotBeMadeIsNamedAndTheOthersAreThere() {
        var shelf = shelf("a", "refused", "b", "broken", "c", "misnamed", "d", "Hi.");
        assertThat(shelf.faults())
                .containsExactly(
                        Map.entry("a", "words must not be refused"),
                        Map.entry(
                                "b",
                                "these settings make their plugin fail: java.lang.IllegalStateException: out of order"),
                        Map.entry(
                                "c",
                                "the plugin of the type greeting names this tool greet, which is a fault of the plugin;"
                                        + " get a newer one"));
        assertThat(offered(shelf, Optional.empty())).containsExactly("hang_up fixed", "d Hi.");
    }

    @Test
    void aToolThatIsNotThereCannotBeOffered() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> offered(shelf(), Optional.of(List.of("hello"))))
                .withMessage("no tool \"hello\"; there are [hang_up]");
    }
}
