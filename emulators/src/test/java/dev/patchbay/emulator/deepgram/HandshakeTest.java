package dev.patchbay.emulator.deepgram;

import static dev.patchbay.emulator.deepgram.Client.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.patchbay.emulator.deepgram.scenario.Auth;
import dev.patchbay.emulator.deepgram.scenario.ErrorBody;
import dev.patchbay.emulator.deepgram.scenario.HandshakeRefusal;
import dev.patchbay.emulator.deepgram.scenario.Scenario;
import dev.patchbay.emulator.deepgram.scenario.ScenarioBuilder;
import dev.patchbay.emulator.deepgram.scenario.SocketKind;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who is let in, and what the others are told. */
final class HandshakeTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String JWT = "eyJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJkZyJ9.c2ln-bmF0dXJl";

    private static DeepgramServer server(ScenarioBuilder scenario) throws Exception {
        return DeepgramServer.start(scenario.build(), 0);
    }

    /** The response to a handshake that is refused. */
    private static HttpResponse<?> refused(URI uri, Map<String, String> headers) {
        var failure = catchThrowable(() -> Client.connect(uri, headers).close());
        if (failure != null && failure.getCause() instanceof WebSocketHandshakeException refused) {
            return refused.getResponse();
        }
        throw new AssertionError("the handshake was not refused", failure);
    }

    private static HttpResponse<?> refused(URI uri) {
        return refused(uri, Map.of("Authorization", "Token dg-key"));
    }

    private static JsonNode body(HttpResponse<?> response) {
        return MAPPER.readTree(String.valueOf(response.body()));
    }

    @ParameterizedTest
    @CsvSource({"Token dg-key", "token dg-key", "TOKEN dg-key", "Bearer " + JWT, "bearer " + JWT})
    void aKeyOrATokenLetsIn(String authorization) throws Exception {
        try (var server = server(Scenario.builder().key("dg-key"));
                var client = Client.connect(server.uri(SocketKind.AGENT), Map.of("Authorization", authorization))) {
            assertThat(client.next("Welcome").has("request_id")).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"Token wrong", "Bearer dg-key", "Basic dg-key", "dg-key", "Bearer a.b", "''"})
    void anythingElseDoesNot(String authorization) throws Exception {
        try (var server = server(Scenario.builder().key("dg-key"))) {
            var headers = authorization.isEmpty() ? Map.<String, String>of() : Map.of("Authorization", authorization);
            var response = refused(server.uri(SocketKind.AGENT), headers);
            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.headers().firstValue("dg-error")).contains("Invalid credentials.");
            assertThat(body(response).path("err_code").stringValue()).isEqualTo("INVALID_AUTH");
            assertThat(body(response).path("request_id").stringValue())
                    .isEqualTo(response.headers().firstValue("dg-request-id").orElse(""));
        }
    }

    @Test
    void aTokenIsComparedIfTheScenarioHasOne() throws Exception {
        try (var server = server(Scenario.builder().auth(new Auth(null, "a.b.c")))) {
            assertThat(refused(server.uri(SocketKind.AGENT), Map.of("Authorization", "Bearer " + JWT))
                            .statusCode())
                    .isEqualTo(401);
            Client.connect(server.uri(SocketKind.AGENT), Map.of("Authorization", "Bearer a.b.c"))
                    .close();
        }
    }

    @ParameterizedTest
    @CsvSource({"token, dg-key", "bearer, " + JWT})
    void aBrowserShowsItsKeyAsAProtocol(String scheme, String value) throws Exception {
        try (var server = server(Scenario.builder().key("dg-key"));
                var client = Client.browser(server.uri(SocketKind.AGENT), scheme, value)) {
            assertThat(client.protocol()).isEqualTo(scheme);
            client.next("Welcome");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, Bad Request, Bad Request",
        "402, ASR_PAYMENT_REQUIRED, Project does not have enough credits for this request.",
        "403, INSUFFICIENT_PERMISSIONS, Project does not have access to the requested model.",
        "429, TOO_MANY_REQUESTS, Too many requests. Please try again later",
        "503, SERVICE_UNAVAILABLE, The service is temporarily unavailable. Please try again."
    })
    void theFirstConnectionsAreRefused(int status, String code, String message) throws Exception {
        try (var server = server(Scenario.builder().refuse(HandshakeRefusal.of(2, status)))) {
            for (int i = 0; i < 2; i++) {
                var response = refused(server.uri(SocketKind.AGENT));
                assertThat(response.statusCode()).isEqualTo(status);
                assertThat(response.headers().firstValue("dg-error")).contains(message);
                assertThat(body(response).path("err_code").stringValue()).isEqualTo(code);
                assertThat(body(response).path("err_msg").stringValue()).isEqualTo(message);
            }
            Client.connect(server.uri(SocketKind.AGENT)).close();
        }
    }

    @Test
    void aRefusalHasItsOwnWordsShapeAndSocket() throws Exception {
        var scenario = Scenario.builder()
                .errors(ErrorBody.MODERN)
                .refuse(new HandshakeRefusal(SocketKind.SPEAK, 9, 500, null, null, null))
                .refuse(new HandshakeRefusal(SocketKind.AGENT, 1, 403, "NO", "no", null))
                .refuse(new HandshakeRefusal(SocketKind.AGENT, 1, 500, null, "broken", ErrorBody.TEXT));
        try (var server = server(scenario)) {
            var modern = refused(server.uri(SocketKind.AGENT));
            assertThat(modern.statusCode()).isEqualTo(403);
            assertThat(body(modern).path("category").stringValue()).isEqualTo("NO");
            assertThat(body(modern).path("message").stringValue()).isEqualTo("no");
            var plain = refused(server.uri(SocketKind.AGENT));
            assertThat(plain.statusCode()).isEqualTo(500);
            assertThat(plain.body()).isEqualTo("broken");
            Client.connect(server.uri(SocketKind.AGENT)).close();
        }
    }

    @Test
    void onlySoManyConnectionsAreThereAtATime() throws Exception {
        try (var server = server(Scenario.builder().concurrent(SocketKind.AGENT, 1))) {
            try (var client = Client.connect(server.uri(SocketKind.AGENT))) {
                client.next("Welcome");
                assertThat(refused(server.uri(SocketKind.AGENT)).statusCode()).isEqualTo(429);
            }
            server.awaitConnection(SocketKind.AGENT, 1, SOON).awaitClosed(SOON);
            Client.connect(server.uri(SocketKind.AGENT)).close();
        }
    }

    @ParameterizedTest
    @CsvSource({"/v1/agent/converse?model=x, 400", "/v1/agent, 404", "/, 404"})
    void anAddressThatIsNotThereIsRefused(String path, int status) throws Exception {
        try (var server = server(Scenario.builder())) {
            assertThat(refused(URI.create(server.uri() + path)).statusCode()).isEqualTo(status);
        }
    }

    @Test
    void aBasePathMayStandBefore() throws Exception {
        try (var server = server(Scenario.builder());
                var client = Client.connect(URI.create(server.uri() + "/proxy/deepgram/v1/agent/converse"))) {
            client.next("Welcome");
        }
    }

    @Test
    void theUpgradeHasTheRequestIdToo() throws Exception {
        try (var server = server(Scenario.builder());
                var socket = new Socket(
                        InetAddress.getLoopbackAddress(), server.address().getPort())) {
            socket.setSoTimeout((int) SOON.toMillis());
            socket.getOutputStream().write("""
                            GET /v1/agent/converse HTTP/1.1
                            Host: x
                            Upgrade: websocket
                            Connection: Upgrade
                            Sec-WebSocket-Version: 13
                            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
                            Authorization: Token x

                            """.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readNBytes(250), StandardCharsets.US_ASCII);
            assertThat(answer).startsWith("HTTP/1.1 101");
            var connection = server.awaitConnection(SocketKind.AGENT, 1, SOON);
            assertThat(answer).contains("dg-request-id: " + connection.requestId());
        }
    }

    @Test
    void keysAreKeptToTheServerItself() {
        assertThat(Scenario.builder()
                        .auth(new Auth("dg-secret", "a.b.secret"))
                        .build()
                        .toString())
                .doesNotContain("secret");
        assertThat(new Credentials("token", "dg-secret").toString()).doesNotContain("secret");
    }
}
