package dev.patchbay.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Good and bad configuration files, as {@code check} and {@code run} see them. */
final class ConfigurationIT {
    private static final Path EXAMPLES = Path.of("../examples/configs");
    private static final String BAD = """
            default_provider: main
            audiosocket:
              port: ${NOWHERE_TO_BE_FOUND}
              hsot: 127.0.0.1
            providers:
              local:
                type: local
            pipelines:
              main:
                agent: local
                links:
                  "caller -> local": {pin: pcmu 8000}
            """;

    @TempDir
    private Path directory = Path.of("");

    @BeforeEach
    void write() throws IOException {
        Files.writeString(directory.resolve("bad.yml"), BAD);
        Files.writeString(directory.resolve("good.yml"), Server.YAML);
    }

    @Test
    void checkPrintsEveryProblemInOneRunWithItsLine() throws IOException, InterruptedException {
        var check = Program.run(directory, "check", "bad.yml");
        assertThat(check.exit()).isEqualTo(1);
        assertThat(check.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("bad.yml:3:9: audiosocket.port: ")
                                .contains("NOWHERE_TO_BE_FOUND is not set"),
                        line -> assertThat(line)
                                .startsWith("bad.yml:4:3: audiosocket.hsot: ")
                                .contains("did you mean host?"),
                        line -> assertThat(line)
                                .startsWith("bad.yml:12:7: pipelines.main.links.caller -> local: ")
                                .contains("pcmu 8000", "neither end", "caller gives", "local takes"),
                        line -> assertThat(line).isEqualTo("3 problems"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run --config bad.yml", "plan bad.yml"})
    void otherCommandsRefuseTheFileWithTheSameList(String command) throws IOException, InterruptedException {
        var refused = Program.run(directory, command.split(" "));
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .isEqualTo(Program.run(directory, "check", "bad.yml").out());
    }

    @Test
    void aDetectorMustBeOne() throws IOException, InterruptedException {
        Files.writeString(directory.resolve("deaf.yml"), "vad: {type: local}\n");
        var check = Program.run(directory, "check", "deaf.yml");
        assertThat(check.exit()).isEqualTo(1);
        assertThat(check.out()).startsWith("deaf.yml:1:7: vad.type: \"local\" is no detector");
    }

    @Test
    void whoStandsInMustBeAbleToSpeak() throws IOException, InterruptedException {
        Files.writeString(directory.resolve("mute.yml"), """
                providers: {local: {type: local}, ear: {type: energy}}
                on_provider_failure: {voice: ear}
                """);
        var check = Program.run(directory, "check", "mute.yml");
        assertThat(check.exit()).isEqualTo(1);
        assertThat(check.out())
                .startsWith(
                        "mute.yml:2:23: on_provider_failure.voice: \"ear\" can't speak by itself; name a provider that");
    }

    @Test
    void aGoodFilePasses() throws IOException, InterruptedException {
        var check = Program.run(directory, "check", "good.yml");
        assertThat(check.out()).isEqualTo("good.yml: no problems\n");
        assertThat(check.exit()).isZero();
    }

    @Test
    void checkListsWhatEachPipelineMayCall() throws IOException, InterruptedException {
        Files.writeString(directory.resolve("tools.yml"), """
                tools:
                  put_through: {type: transfer, destinations: {desk: "200"}}
                pipelines:
                  night: {agent: local, tools: [hangup_call]}
                  mute: {agent: local, tools: []}
                """);
        var check = Program.run(directory, "check", "tools.yml");
        assertThat(check.out()).isEqualTo("""
                pipeline night may call hangup_call
                pipeline mute may call no tools
                pipeline local may call hangup_call, put_through
                tools.yml: no problems
                """);
    }

    @Test
    void whatIsWrongWithAToolHasItsLine() throws IOException, InterruptedException {
        Files.writeString(directory.resolve("tools.yml"), """
                tools:
                  put_through: {type: transfer, destinations: {}}
                  find: {type: http, description: Finds., url: "http://169.254.169.254/{id}"}
                  hangup: {type: hang_up}
                pipelines:
                  night: {agent: local, tools: [hangup_cal]}
                """);
        var check = Program.run(directory, "check", "tools.yml");
        assertThat(check.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("tools.yml:2:3: tools.put_through: destinations must have at least one"),
                        line -> assertThat(line)
                                .startsWith("tools.yml:3:3: tools.find: url: 169.254.169.254 is a private address"),
                        line -> assertThat(line).contains("tools.hangup.type: ", "did you mean hangup?"),
                        line -> assertThat(line)
                                .endsWith("no tool is called \"hangup_cal\"; did you mean hangup_call?"),
                        line -> assertThat(line).isEqualTo("4 problems"));
    }

    @Test
    void aVariableThatIsSetTakesItsPlace() throws IOException, InterruptedException {
        var check = Program.run(directory, Map.of("NOWHERE_TO_BE_FOUND", "8091"), "check", "bad.yml");
        assertThat(check.out()).doesNotContain("NOWHERE_TO_BE_FOUND").endsWith("2 problems\n");
    }

    @Test
    void aFileThatIsNotThereIsNamed() throws IOException, InterruptedException {
        var check = Program.run(directory, "check", "nowhere.yml");
        assertThat(check.out()).startsWith("nowhere.yml: no such file\n");
        assertThat(check.exit()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExamplePasses(Path example) throws IOException, InterruptedException {
        var check = Program.run(directory, "check", example.toAbsolutePath().toString());
        assertThat(check.out()).endsWith(": no problems\n");
        assertThat(check.exit()).isZero();
    }

    static Stream<Path> examples() throws IOException {
        try (var files = Files.list(EXAMPLES)) {
            var examples = files.sorted().toList();
            assertThat(examples).hasSizeGreaterThan(3);
            return examples.stream();
        }
    }
}
