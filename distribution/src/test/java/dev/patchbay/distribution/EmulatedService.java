package dev.patchbay.distribution;

import dev.patchbay.emulator.openai.Connection;
import dev.patchbay.emulator.openai.OpenAiRealtimeServer;
import dev.patchbay.emulator.openai.RecordedEvent;
import dev.patchbay.emulator.openai.scenario.Scenario;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program as it is installed, with an emulated OpenAI Realtime server that remembers what it was sent. */
final class EmulatedService implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What the server hears, mono PCM16. */
    static final int RATE = 24_000;

    private final Path directory;
    private final OpenAiRealtimeServer service;
    private final Server server;

    private EmulatedService(Path directory, OpenAiRealtimeServer service, Server server) {
        this.directory = directory;
        this.service = service;
        this.server = server;
    }

    /** Starts both; one word of the configuration says who answers. */
    static EmulatedService start(Path directory, Scenario scenario, String provider)
            throws IOException, InterruptedException {
        var service = OpenAiRealtimeServer.start(scenario, 0);
        try {
            var yaml = """
                    default_provider: %s
                    audiosocket: {port: 0}
                    providers:
                      openai_realtime:
                        type: openai-realtime
                        api_key: sk-never-shown
                        base_url: ws://%s/v1
                      local: {type: local, greeting: Hello there., lines: [Gladly I will.], goodbye: Goodbye then.}
                    on_provider_failure: {voice: local, say: I am sorry., then: continue_dialplan}
                    recording: {directory: %s}
                    """.formatted(provider, service.uri().getAuthority(), directory.resolve("recordings"));
            return new EmulatedService(directory, service, Server.start(directory, yaml));
        } catch (IOException | InterruptedException | AssertionError failed) {
            service.close();
            throw failed;
        }
    }

    Caller dial(Wire.Audio line) throws IOException {
        return Caller.dial(server.line(), line);
    }

    Server program() {
        return server;
    }

    List<Connection> connections() {
        return service.connections();
    }

    Connection connection(int number) throws InterruptedException, TimeoutException {
        return service.awaitConnection(number, PATIENCE);
    }

    /** Waits until the server was sent something over a connection. */
    JsonNode awaitSent(int connection, String type) throws InterruptedException, TimeoutException {
        return json(connection(connection).awaitClient(event -> event.type().equals(type), PATIENCE));
    }

    /** Waits until the server has said something over a connection. */
    JsonNode awaitSaid(int connection, String type) throws InterruptedException, TimeoutException {
        return json(connection(connection).awaitServer(event -> event.type().equals(type), PATIENCE));
    }

    /** All of a type that the server was sent so far. */
    List<JsonNode> sent(int connection, String type) throws InterruptedException, TimeoutException {
        return connection(connection).clientEvents().stream()
                .filter(event -> event.type().equals(type))
                .map(EmulatedService::json)
                .toList();
    }

    private static JsonNode json(RecordedEvent event) {
        return JSON.readTree(event.json());
    }

    /** The caller's audio, as it came to the server. */
    short[] callerAudio(int connection) throws InterruptedException, TimeoutException {
        var bytes = new ByteArrayOutputStream();
        connection(connection).clientEvents().forEach(event -> bytes.writeBytes(event.audio()));
        return Wire.samples(bytes.toByteArray());
    }

    /** Stops the program, and gives its recording of the only call. */
    Wav recording() throws IOException, InterruptedException {
        server.terminate(20);
        try (Stream<Path> files = Files.walk(directory.resolve("recordings"))) {
            return Wav.read(files.filter(file -> file.endsWith("call.wav"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no recording in " + directory)));
        }
    }

    @Override
    public void close() {
        server.close();
        service.close();
    }
}
