package dev.patchbay.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code patchbay run} from its start to its end. */
final class RunIT {
    private static final int DEFAULT_PORT = 8090;

    @TempDir
    private Path directory = Path.of("");

    @Test
    void stopsInGoodOrderOnSigterm() throws IOException, InterruptedException {
        try (var server = Server.start(directory, Server.YAML);
                var speaking = Caller.dial(server.line(), Wire.Audio.SLIN);
                var listening = Caller.dial(server.line(), Wire.Audio.SLIN16)) {
            listening.ear().hearOut();
            speaking.ear().hearVoice();
            assertThat(server.terminate(15)).isZero();
            for (var caller : new Caller[] {speaking, listening}) {
                caller.ear().awaitEnd();
                assertThat(caller.ear().hungUp()).as("a polite end").isTrue();
            }
            assertThat(server.log()).contains("stopping, with 2 calls");
        }
    }

    @Test
    void takesPatchbayYmlOfTheWorkingDirectory() throws IOException, InterruptedException {
        Files.writeString(directory.resolve("patchbay.yml"), Server.YAML);
        try (var server = Server.in(directory, "run");
                var caller = Caller.dial(server.line(), Wire.Audio.SLIN)) {
            assertThat(server.printed()).isEqualTo("ready audiosocket=127.0.0.1:" + server.line() + "\n");
            caller.ear().hearVoice();
        }
    }

    @Test
    void servesWithoutAnyConfiguration() throws IOException, InterruptedException {
        assumeThat(free(DEFAULT_PORT)).isTrue();
        try (var server = Server.in(directory, "run");
                var caller = Caller.dial(DEFAULT_PORT, Wire.Audio.SLIN)) {
            assertThat(server.printed()).isEqualTo("ready audiosocket=127.0.0.1:8090\n");
            caller.ear().hearVoice();
        }
    }

    @Test
    void saysWhereItCanBeDialledWhenItListensEverywhere() throws IOException, InterruptedException {
        try (var server = Server.start(directory, "audiosocket: {host: 0.0.0.0, port: 0}")) {
            assertThat(server.printed()).isEqualTo("ready audiosocket=0.0.0.0:" + server.line() + "\n");
            server.awaitLog("AudioSocket has no authentication");
        }
    }

    @Test
    void saysThatItsPortIsTaken() throws IOException, InterruptedException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(
                    directory.resolve("patchbay.yml"),
                    "audiosocket: {host: 127.0.0.1, port: %d}".formatted(taken.getLocalPort()));
            var run = Program.run(directory, "run");
            assertThat(run.err())
                    .contains("audiosocket can't listen on 127.0.0.1:" + taken.getLocalPort(), "set", "port");
            assertThat(run.exit()).isEqualTo(1);
        }
    }

    @Test
    void logsNothingOfWhatIsSaidAndPressed() throws IOException, InterruptedException {
        try (var server = Server.start(directory, Server.YAML)) {
            int started = server.log().length();
            try (var caller = Caller.dial(server.line(), Wire.Audio.SLIN)) {
                caller.ear().hearOut();
                caller.speakUp();
                caller.ear().hearOut();
                caller.press("#*#");
                caller.ear().hearOut();
                caller.ear().hearOn(Duration.ofMillis(200));
            }
            server.awaitLog("ended after");
            assertThat(server.log().substring(started))
                    .contains("started: call", "caller-hung-up")
                    .doesNotContain("#", "*", "pressed", "pound", "Hello", "Gladly", "Goodbye");
        }
    }

    private static boolean free(int port) throws IOException {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (BindException taken) {
            return false;
        }
    }
}
