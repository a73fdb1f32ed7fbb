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
import tools.jackson.databind.json.JsonMapper;

/** {@code patchbay plan}. */
final class PlanIT {
    private static final String YAML = """
            default_provider: wide
            audiosocket: {port: 0}
            providers:
              local: {type: local}
            pipelines:
              wide:
                agent: local
                links:
                  "caller -> local": {prefer: pcm16 16000}
            """;

    @TempDir
    private Path directory = Path.of("");

    @BeforeEach
    void write() throws IOException {
        Files.writeString(directory.resolve("two.yml"), YAML);
    }

    private Program.Outcome plan(String... options) throws IOException, InterruptedException {
        var arguments = new String[2 + options.length];
        arguments[0] = "plan";
        arguments[1] = "two.yml";
        System.arraycopy(options, 0, arguments, 2, options.length);
        return Program.run(directory, arguments);
    }

    @Test
    void saysWhatIsConvertedAndWhy() throws IOException, InterruptedException {
        var plan = plan();
        assertThat(plan.exit()).isZero();
        assertThat(plan.out())
                .startsWith("pipeline wide\n")
                .contains("because the operator prefers pcm16 16000 Hz mono", "resample 8000 to 16000 Hz", "rejected");
    }

    @Test
    void plansAProviderAsAPipelineOfOneStage() throws IOException, InterruptedException {
        var plan = plan("--pipeline", "local");
        assertThat(plan.exit()).isZero();
        assertThat(plan.out())
                .startsWith("pipeline local\n")
                .contains("caller -> local\n  pcm16 8000 Hz mono, untouched\n");
    }

    @Test
    void jsonHasTheSameLinks() throws IOException, InterruptedException {
        var plan = plan("--format", "json");
        var links = new JsonMapper().readTree(plan.out()).get("links");
        assertThat(links.findValuesAsString("name"))
                .containsExactly("caller -> local", "caller -> vad", "local -> caller");
        assertThat(links.get(0).get("consumed").get("sample_rate").asInt()).isEqualTo(16_000);
        assertThat(plan.exit()).isZero();
    }

    @Test
    void mermaidDrawsThem() throws IOException, InterruptedException {
        var plan = plan("--format", "mermaid");
        assertThat(plan.out()).startsWith("flowchart ").contains("[\"caller\"]", "[\"local\"]", "-.->");
        assertThat(plan.exit()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--pipeline  | tall   | 1 | --pipeline: no pipeline and no provider \"tall\"; there are [wide] and [local]",
                "--transport | pigeon | 1 | --transport pigeon: not configured; there are [audiosocket]",
                "--format    | xml    | 2 | Invalid value for option '--format': expected one of [TEXT, JSON, MERMAID]"
            })
    void anUnknownNameIsAnsweredWithTheKnownOnes(String option, String value, int exit, String answer)
            throws IOException, InterruptedException {
        var plan = plan(option, value);
        assertThat(plan.err()).startsWith(answer);
        assertThat(plan.out()).isEmpty();
        assertThat(plan.exit()).isEqualTo(exit);
    }
}
