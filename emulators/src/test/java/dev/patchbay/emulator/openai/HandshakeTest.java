package dev.patchbay.emulator.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.emulator.openai.scenario.Api;
import dev.patchbay.emulator.openai.scenario.HandshakeRefusal;
import dev.patchbay.emulator.openai.scenario.Reply;
import dev.patchbay.emulator.openai.scenario.Scenario;
import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocketHandshakeException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, and how. */
final class HandshakeTest {
    private static final Map<String, String> BETA = Map.of("OpenAI-Beta", "realtime=v1");

    private OpenAiRealtimeServer server;

    HandshakeTest() throws IOException {
        server = start(Scenario.builder().key("sk-right").build());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static OpenAiRealtimeServer start(Scenario scenario) throws IOException {
        return OpenAiRealtimeServer.start(scenario, 0);
    }

    private void restart(Scenario scenario) throws IOException {
        server.close();
        server = start(scenario);
    }

    private URI at(String path) {
        return URI.create("ws://" + server.uri().getAuthority() + path);
    }

    private void assertRefused(URI uri, Map<String, String> headers, int status) {
        assertThatThrownBy(() -> Client.connect(uri, headers).close())
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(status));
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization, Bearer sk-right, /v1/realtime?model=m",
        "api-key, sk-right, /openai/v1/realtime?model=deployment",
        "Authorization, Bearer sk-right, /any/base/realtime?model=m"
    })
    void aKeyOpensTheDoorOfOpenAiAndOfAzure(String header, String value, String path) throws Exception {
        try (var client = Client.connect(at(path), Map.of(header, value))) {
            client.next("session.created");
            assertThat(server.connections().getFirst().requestUri()).isEqualTo(path);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer sk-wrong", "sk-right"})
    void anotherKeyDoesNot(String authorization) {
        assertRefused(server.uri(), Map.of("Authorization", authorization), 401);
        assertThat(server.connections()).isEmpty();
    }

    @Test
    void noKeyDoesNot() {
        assertRefused(server.uri(), Map.of(), 401);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/realtime, 400",
        "/v1/realtime?model=a&call_id=b, 400",
        "/v1/realtime?intent=transcription, 400",
        "/v1/chat/completions?model=a, 404"
    })
    void whatTheEmulatorDoesNotServeIsRefused(String path, int status) {
        assertRefused(at(path), Map.of("Authorization", "Bearer sk-right"), status);
    }

    @Test
    void theFirstConnectionsAreRefusedAsTheScenarioSays() throws Exception {
        restart(Scenario.builder()
                .refuse(new HandshakeRefusal(2, 429, 3))
                .refuse(new HandshakeRefusal(1, 503, null))
                .build());
        assertThatThrownBy(() -> Client.connect(server.uri()).close())
                .cause()
                .isInstanceOfSatisfying(WebSocketHandshakeException.class, refused -> {
                    assertThat(refused.getResponse().statusCode()).isEqualTo(429);
                    assertThat(refused.getResponse().headers().firstValue("Retry-After"))
                            .hasValue("3");
                });
        assertRefused(server.uri(), Map.of(), 429);
        assertRefused(server.uri(), Map.of(), 503);
        try (var client = Client.connect(server.uri())) {
            client.next("session.created");
        }
    }

    @Test
    void whoAsksForTheBetaIsToldThatThereIsNone() throws Exception {
        restart(Scenario.conversation());
        try (var client = Client.connect(server.uri(), BETA)) {
            assertThat(client.next("error").at("/error/code").stringValue()).isEqualTo("beta_api_shape_disabled");
            assertThat(client.awaitEnd()).isEqualTo("closed 4000 invalid_request_error.beta_api_shape_disabled");
            assertThat(client.types()).containsExactly("error");
        }
    }

    @Test
    void aServerOfTheBetaTakesItsHeader() throws Exception {
        restart(Scenario.builder().api(Api.BETA).reply(Reply.tone(440, 100)).build());
        try (var client = Client.connect(server.uri(), BETA)) {
            assertThat(client.next("session.created")
                            .at("/session/input_audio_format")
                            .stringValue())
                    .isEqualTo("pcm16");
            client.send("{\"type\":\"response.create\"}");
            client.next("response.audio.delta");
        }
    }
}
