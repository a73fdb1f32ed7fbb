package dev.patchbay.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stranger's plugin, installed by copying a folder, between two that are broken. */
final class OutsidePluginIT {
    private static final Path ECHO = Path.of("../examples/echo-plugin/target/plugin");
    private static final String ECHO_YAML = """
            default_provider: parrot
            audiosocket: {port: 0}
            providers:
              parrot: {type: echo, beep: false}
            """;

    @TempDir
    private Path directory = Path.of("");

    private Path plugins = Path.of("");

    @BeforeEach
    void install() throws IOException {
        plugins = directory.resolve("plugins");
        Folder.copy(Program.PLUGINS, plugins);
        Folder.copy(ECHO, plugins.resolve("echo"));
        Files.write(plugins.resolve("garbage.jar"), new byte[] {1, 2, 3, 4});
        try (var jar = new JarOutputStream(Files.newOutputStream(plugins.resolve("no-service.jar")))) {
            jar.putNextEntry(new JarEntry("readme.txt"));
        }
    }

    @Test
    void pluginsListsTheGoodOnesAndNamesTheBrokenOnes() throws IOException, InterruptedException {
        var list = Program.run(directory, "plugins", "--plugins", plugins.toString());
        assertThat(list.out())
                .containsPattern("agent +echo +takes pcm16 8000 Hz mono; gives pcm16 8000 Hz mono")
                .containsPattern("agent +local ")
                .containsPattern("transport +audiosocket ")
                .containsPattern("tool +hangup_call\n")
                .containsPattern("tool type +http\n")
                .containsPattern("problems\n(.*\n)?.*garbage.jar: .+")
                .containsPattern("problems\n(.*\n)?.*no-service.jar: .*META-INF/services/dev.patchbay.api.Plugin");
    }

    @Test
    void theEchoOfACallComesBackSampleBySample() throws IOException, InterruptedException {
        try (var server = Server.start(directory, ECHO_YAML, "--plugins", plugins.toString());
                var caller = Caller.dial(server.line(), Wire.Audio.SLIN)) {
            var said = Sound.babble(Wire.Audio.SLIN.rate());
            caller.say(said);
            caller.ear().hearOut();
            var middle = Arrays.copyOfRange(said, said.length / 4, said.length / 2);
            assertThat(Sound.contains(caller.ear().heard(), middle)).isTrue();
            assertThat(server.log()).contains("garbage.jar", "no-service.jar");
        }
    }

    @Test
    void theOtherPluginsWorkBesideIt() throws IOException, InterruptedException {
        try (var server = Server.start(directory, Server.YAML, "--plugins", plugins.toString());
                var caller = Caller.dial(server.line(), Wire.Audio.SLIN)) {
            caller.ear().hearOut();
            caller.speakUp();
            caller.ear().hearVoice();
        }
    }
}
