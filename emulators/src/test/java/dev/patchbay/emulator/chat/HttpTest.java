package dev.patchbay.emulator.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.emulator.chat.scenario.Reply;
import dev.patchbay.emulator.chat.scenario.Scenario;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Keys, addresses, headers and connections. */
final class HttpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ASKED = Client.stream("user: hi");

    @Test
    void onlyTheRightKeyIsLetIn() throws Exception {
        var scenario =
                Scenario.builder().key("sk-right").reply(Reply.say("Hello")).build();
        try (var server = ChatServer.start(scenario, 0);
                var without = new Client(server);
                var wrong = new Client(server).withKey("sk-wrong");
                var right = new Client(server).withKey("sk-right")) {
            assertThat(without.send(ASKED).statusCode()).isEqualTo(401);
            var refused = wrong.send(ASKED);
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(Client.json(refused.body()).at("/error/code").stringValue())
                    .isEqualTo("invalid_api_key");
            assertThat(right.send(ASKED).statusCode()).isEqualTo(200);
            assertThat(server.awaitEnd(2, PATIENCE).outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(server.requests())
                    .noneMatch(request -> request.headers().toString().contains("sk-"));
            assertThat(server.awaitRequest(3, PATIENCE).headers()).containsEntry("authorization", "Bearer ***");
        }
    }

    @Test
    void modelsAreListedAndOthersDoNotExist() throws Exception {
        var scenario = Scenario.builder().model("m1").model("m2").build();
        try (var server = ChatServer.start(scenario, 0);
                var client = new Client(server)) {
            var list = Client.json(client.get("/models").body());
            assertThat(list.at("/data/1/id").stringValue()).isEqualTo("m2");
            var refused = client.send(ASKED);
            assertThat(refused.statusCode()).isEqualTo(404);
            assertThat(Client.json(refused.body()).at("/error/message").stringValue())
                    .isEqualTo("The model `m` does not exist or you do not have access to it.");
        }
    }

    @Test
    void anotherAddressIsToldWhatThereIs() throws Exception {
        try (var server = ChatServer.start(Scenario.conversation(), 0);
                var client = new Client(server)) {
            var refused = client.get("/chat/completions");
            assertThat(refused.statusCode()).isEqualTo(404);
            assertThat(refused.body()).contains("Invalid URL (GET /v1/chat/completions)");
            assertThat(server.counters().requests()).isZero();
        }
    }

    @Test
    void anAnswerHasTheHeadersOfTheService() throws Exception {
        var scenario = Scenario.builder().reply(Reply.say("Hello")).build();
        try (var server = ChatServer.start(scenario, 0);
                var client = new Client(server)) {
            var headers = client.send(ASKED).headers().map();
            assertThat(headers)
                    .containsKeys(
                            "x-request-id",
                            "openai-processing-ms",
                            "x-ratelimit-limit-requests",
                            "x-ratelimit-remaining-requests",
                            "x-ratelimit-reset-requests",
                            "x-ratelimit-limit-tokens",
                            "x-ratelimit-remaining-tokens",
                            "x-ratelimit-reset-tokens");
        }
    }

    @Test
    void anUpgradeToHttp2IsPassedOver() throws Exception {
        var scenario = Scenario.builder().reply(Reply.say("Hello")).build();
        try (var server = ChatServer.start(scenario, 0);
                var client = new Client(server)) {
            var response = client.send(ASKED);
            assertThat(response.version()).isEqualTo(java.net.http.HttpClient.Version.HTTP_1_1);
            assertThat(server.awaitRequest(1, PATIENCE).headers()).containsEntry("upgrade", "h2c");
        }
    }

    @Test
    void anAnswerThatIsNotStreamedIsOneObject() throws Exception {
        var scenario = Scenario.builder().reply(Reply.say("Hello there")).build();
        try (var server = ChatServer.start(scenario, 0);
                var client = new Client(server)) {
            var answer = Client.json(client.send(Client.body("", "user: hi")).body());
            assertThat(answer.at("/choices/0/message/content").stringValue()).isEqualTo("Hello there");
            assertThat(answer.at("/usage/completion_tokens").intValue()).isEqualTo(3);
        }
    }

    @Test
    void aClientThatWantsNoMoreIsLetGoAfterTheAnswer() throws Exception {
        var scenario = Scenario.builder().reply(Reply.say("Hello")).build();
        try (var server = ChatServer.start(scenario, 0);
                var socket = new Socket(
                        server.address().getAddress(), server.address().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request("close", ASKED).getBytes(StandardCharsets.US_ASCII));
            var response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(response).contains("connection: close", "[DONE]");
        }
    }

    @Test
    void requestsThatComeTogetherAreAnsweredOneAfterTheOther() throws Exception {
        var scenario = Scenario.builder()
                .reply(Reply.say("one").paced(50, 0))
                .reply(Reply.say("two"))
                .build();
        try (var server = ChatServer.start(scenario, 0);
                var socket = new Socket(
                        server.address().getAddress(), server.address().getPort())) {
            socket.setSoTimeout(20_000);
            String both = request("keep-alive", ASKED) + request("close", Client.stream("user: a", "user: b"));
            socket.getOutputStream().write(both.getBytes(StandardCharsets.US_ASCII));
            var response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(response)
                    .containsSubsequence("HTTP/1.1 200", "\"one\"", "[DONE]", "HTTP/1.1 200", "\"two\"", "[DONE]");
        }
    }

    private static String request(String connection, String body) {
        return "POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nConnection: " + connection + "\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
    }

    @Test
    void aBodyThatIsNotUnderstoodIsKept() throws Exception {
        try (var server = ChatServer.start(Scenario.conversation(), 0);
                var client = new Client(server)) {
            var refused = client.send("{oops");
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(Client.json(refused.body()).at("/error/type").stringValue())
                    .isEqualTo("invalid_request_error");
            assertThat(server.awaitRequest(1, PATIENCE).body()).isEqualTo("{oops");
        }
    }
}
