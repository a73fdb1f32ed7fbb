package dev.patchbay.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code patchbay emulate} from its start to its end. */
final class EmulateIT {
    @TempDir
    private Path directory = Path.of("");

    @Test
    void greetsAClientAndStopsWhenItIsTold() throws Exception {
        try (var server = Server.in(directory, "emulate", "openai-realtime", "--key", "sk-x");
                var http = HttpClient.newHttpClient()) {
            assertThat(server.printed()).isEqualTo("ready openai-realtime=127.0.0.1:" + server.line() + "\n");
            assertThat(firstEvent(http, server.line())).contains("\"session.created\"");
            assertThat(server.terminate(15)).isZero();
        }
    }

    @Test
    void standsInForDeepgramToo() throws Exception {
        try (var server = Server.in(directory, "emulate", "deepgram", "--key", "dg-x");
                var http = HttpClient.newHttpClient()) {
            assertThat(server.printed()).isEqualTo("ready deepgram=127.0.0.1:" + server.line() + "\n");
            assertThat(firstEvent(http, server.line(), "/v1/agent/converse", "Token dg-x"))
                    .contains("\"Welcome\"");
            assertThat(server.terminate(15)).isZero();
        }
    }

    @Test
    void printsEventsWhenItIsAskedTo() throws Exception {
        try (var server = Server.in(directory, "emulate", "openai-realtime", "--verbose");
                var http = HttpClient.newHttpClient()) {
            firstEvent(http, server.line());
            server.awaitPrinted("#1 -> session.created");
        }
    }

    @Test
    void namesTheLineOfAMistakeInAScenario() throws IOException, InterruptedException {
        Files.writeString(directory.resolve("s.yml"), "replies: [Hello]\nreplys: [Hello]\n");
        var run = Program.run(directory, "emulate", "openai-realtime", "--scenario", "s.yml");
        assertThat(run.err()).contains("s.yml:2:1", "unknown key 'replys'");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void answersAChatAndStopsWhenItIsTold() throws Exception {
        try (var server = Server.in(directory, "emulate", "openai-chat", "--key", "sk-x", "--verbose");
                var http = HttpClient.newHttpClient()) {
            assertThat(server.printed()).startsWith("ready openai-chat=127.0.0.1:" + server.line() + "\n");
            var asked = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.line() + "/v1/chat/completions"))
                    .header("Authorization", "Bearer sk-x")
                    .POST(BodyPublishers.ofString(
                            "{\"model\":\"m\",\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]}"))
                    .build();
            assertThat(http.send(asked, BodyHandlers.ofString()).body()).contains("data: [DONE]");
            server.awaitPrinted("#1 -> answered after");
            assertThat(server.terminate(15)).isZero();
        }
    }

    @Test
    void needsAServiceToEmulate() throws IOException, InterruptedException {
        var run = Program.run(directory, "emulate");
        assertThat(run.err()).contains("openai-chat", "openai-realtime");
        assertThat(run.exit()).isEqualTo(2);
    }

    private static String firstEvent(HttpClient http, int port) throws Exception {
        return firstEvent(http, port, "/v1/realtime?model=gpt-realtime", "Bearer sk-x");
    }

    private static String firstEvent(HttpClient http, int port, String path, String authorization) throws Exception {
        var first = new CompletableFuture<String>();
        var socket = http.newWebSocketBuilder()
                .header("Authorization", authorization)
                .buildAsync(URI.create("ws://127.0.0.1:" + port + path), new First(first))
                .get(20, TimeUnit.SECONDS);
        var event = first.get(20, TimeUnit.SECONDS);
        socket.abort();
        return event;
    }

    /** Keeps the first message. */
    private record First(CompletableFuture<String> text) implements WebSocket.Listener {
        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.complete(data.toString());
            return null;
        }
    }
}
