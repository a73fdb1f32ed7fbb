package dev.patchbay.distribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stranger's agent has no provider, and the caller is told so over AudioSocket. */
final class ProviderFailureIT {
    private static final Path CLASSES = Path.of("target/test-classes");

    @TempDir
    private Path directory = Path.of("");

    private Path plugins = Path.of("");

    @BeforeEach
    void install() throws IOException {
        plugins = directory.resolve("plugins");
        Folder.copy(Program.PLUGINS, plugins);
        try (var jar = new JarOutputStream(Files.newOutputStream(plugins.resolve("refused.jar")));
                var classes = Files.list(CLASSES.resolve("com/example/refused"))) {
            for (var file : classes.sorted().toList()) {
                jar.putNextEntry(new JarEntry("com/example/refused/" + file.getFileName()));
                Files.copy(file, jar);
            }
            jar.putNextEntry(new JarEntry("META-INF/services/dev.patchbay.api.Plugin"));
            jar.write("com.example.refused.RefusedPlugin\n".getBytes(UTF_8));
        }
    }

    private String yaml(boolean loses, String then) {
        return """
                default_provider: service
                audiosocket: {port: 0}
                providers:
                  service: {type: refused, loses: %s}
                  local: {type: local}
                on_provider_failure:
                  voice: local
                  waiting: {after_ms: 1000, say: One moment.}
                  say: I am sorry.
                  then: %s
                recording: {directory: %s}
                """.formatted(loses, then, directory.resolve("recordings"));
    }

    private Transcript transcript() throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("recordings"))) {
            return Transcript.read(files.filter(file -> file.endsWith("transcript.jsonl"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no transcript in " + directory)));
        }
    }

    @Test
    void whoIsRefusedIsExcusedAndTheDialplanGoesOn() throws IOException, InterruptedException {
        try (var server = Server.start(directory, yaml(false, "continue_dialplan"), "--plugins", plugins.toString());
                var caller = Caller.dial(server.line(), Wire.Audio.SLIN)) {
            caller.ear().hearOut();
            caller.ear().awaitEnd();
            assertThat(caller.ear().hungUp()).isTrue();
            assertThat(caller.ear().failed()).isFalse();
            assertThat(caller.ear().reset()).isFalse();
            server.awaitLog("key-refused (service connects: the service answered 401; check api_key)");
            server.terminate(20);
            var transcript = transcript();
            assertThat(transcript.names())
                    .containsSubsequence("provider_failed", "stood_in", "agent_stopped", "call_ended");
            assertThat(transcript
                            .all("agent_stopped")
                            .getFirst()
                            .get("complete")
                            .asBoolean())
                    .isTrue();
            assertThat(transcript.all("agent_started")).hasSize(1);
        }
    }

    @Test
    void whoWaitsIsToldThenExcusedAndHungUp() throws IOException, InterruptedException {
        try (var server = Server.start(directory, yaml(true, "hang_up"), "--plugins", plugins.toString());
                var caller = Caller.dial(server.line(), Wire.Audio.SLIN)) {
            caller.ear().hearOut();
            caller.ear().hearOut();
            caller.ear().awaitEnd();
            assertThat(caller.ear().failed()).isTrue();
            assertThat(caller.ear().hungUp()).isFalse();
            assertThat(caller.ear().strange()).isEmpty();
            server.terminate(20);
            assertThat(transcript().all("stood_in"))
                    .extracting(line -> line.get("text").asString())
                    .containsExactly("One moment.", "I am sorry.");
        }
    }
}
