package dev.patchbay.emulator.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.emulator.chat.request.Message;
import dev.patchbay.emulator.chat.scenario.Pace;
import dev.patchbay.emulator.chat.scenario.Part;
import dev.patchbay.emulator.chat.scenario.Reply;
import dev.patchbay.emulator.chat.scenario.Rule;
import dev.patchbay.emulator.chat.scenario.Scenario;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Conversations over real connections. */
final class ChatServerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String TOOL =
            "\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"lookup\",\"parameters\":{\"type\":\"object\"}}}]";

    @Test
    void textComesInPiecesBetweenTheRoleAndTheReasonOfTheEnd() throws Exception {
        var scenario = Scenario.builder().reply(Reply.say("Hello there.")).build();
        try (var server = ChatServer.start(scenario, 0);
                var client = new Client(server)) {
            var response = client.send(Client.stream("user: hi"));
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("content-type")).hasValue("text/event-stream; charset=utf-8");
            var data = Client.data(response.body());
            assertThat(data).hasSize(6).last().isEqualTo("[DONE]");
            var chunks = Client.chunks(response.body());
            assertThat(chunks)
                    .allMatch(chunk -> chunk.path("object").stringValue().equals("chat.completion.chunk"));
            assertThat(chunks.getFirst().at("/choices/0/delta/role").stringValue())
                    .isEqualTo("assistant");
            assertThat(chunks.stream().skip(1).limit(3).map(ChatServerTest::content))
                    .containsExactly("Hell", "o th", "ere.");
            assertThat(Client.finishes(response.body())).containsExactly("stop");
        }
    }

    private static String content(JsonNode chunk) {
        return chunk.at("/choices/0/delta/content").stringValue();
    }

    @Test
    void aFunctionIsCalledInPiecesAndItsOutputIsSpokenOf() throws Exception {
        var scenario = Scenario.builder()
                .rule(
                        new Rule.Text("parcel"),
                        Reply.of(new Part.Say("One moment."), new Part.Call("lookup", "{\"order\":\"4711\"}", false)))
                .rule(new Rule.OutputOf("lookup"), Reply.say("It is {output}."))
                .build();
        try (var server = ChatServer.start(scenario, 0);
                var client = new Client(server)) {
            var asked = client.send(Client.body("\"stream\":true," + TOOL, "user: Where is my parcel?"))
                    .body();
            var calls = Client.chunks(asked).stream()
                    .map(chunk -> chunk.at("/choices/0/delta/tool_calls/0"))
                    .filter(JsonNode::isObject)
                    .toList();
            assertThat(Client.text(asked)).isEqualTo("One moment.");
            assertThat(calls.getFirst().at("/function/name").stringValue()).isEqualTo("lookup");
            assertThat(calls.stream()
                            .map(call -> call.at("/function/arguments").stringValue())
                            .toList())
                    .hasSize(5)
                    .containsSubsequence("{\"or", "der\"")
                    .satisfies(pieces -> assertThat(String.join("", pieces)).isEqualTo("{\"order\":\"4711\"}"));
            assertThat(Client.finishes(asked)).containsExactly("tool_calls");

            String id = calls.getFirst().path("id").stringValue();
            var spoken = client.send("""
                    {"model":"m","stream":true,"messages":[
                      {"role":"user","content":"Where is my parcel?"},
                      {"role":"assistant","content":"One moment.","tool_calls":[
                        {"id":"%1$s","type":"function","function":{"name":"lookup","arguments":"{}"}}]},
                      {"role":"tool","tool_call_id":"%1$s","content":"on its way"}]}
                    """.formatted(id)).body();
            assertThat(Client.text(spoken)).isEqualTo("It is on its way.");
            assertThat(server.awaitRequest(2, PATIENCE).messages().getLast())
                    .isEqualTo(new Message.ToolOutput(id, "on its way"));
            assertThat(server.requests().getFirst().tools().getFirst().name()).isEqualTo("lookup");
        }
    }

    @Test
    void aClientThatGoesAwayIsNoticedWithWhatItGot() throws Exception {
        var scenario = Scenario.builder()
                .pace(Pace.of(0, 10))
                .reply(Reply.say("A very long story. ".repeat(1_000)))
                .build();
        try (var server = ChatServer.start(scenario, 0);
                var client = new Client(server)) {
            var lines = client.http()
                    .send(client.post(Client.stream("user: tell me")), HttpResponse.BodyHandlers.ofLines())
                    .body();
            server.awaitRequest(request -> request.tokensSent() >= 3, PATIENCE);
            lines.close();
            var cancelled = server.awaitCancelled(1, PATIENCE);
            assertThat(cancelled.tokensSent()).isBetween(3, 3_000);
            assertThat(server.counters().cancelled()).isEqualTo(1);
        }
    }

    @Test
    void oneConnectionServesSeveralRequests() throws Exception {
        var scenario = Scenario.builder()
                .reply(Reply.say("one"))
                .reply(Reply.say("two"))
                .build();
        try (var server = ChatServer.start(scenario, 0);
                var client = new Client(server)) {
            var texts = List.of(
                    Client.text(client.send(Client.stream("user: a")).body()),
                    Client.text(client.send(Client.stream("user: a", "assistant: one", "user: b"))
                            .body()));
            assertThat(texts).containsExactly("one", "two");
            assertThat(server.counters().connections()).isEqualTo(1);
        }
    }

    @Test
    void whoWaitsForWhatDoesNotComeIsToldWhatCame() throws Exception {
        try (var server = ChatServer.start(Scenario.conversation(), 0)) {
            assertThatThrownBy(() -> server.awaitRequest(1, Duration.ofMillis(1)))
                    .isInstanceOf(TimeoutException.class)
                    .hasMessage("no request 1 within 1 ms; there were []");
        }
    }

    @Test
    void aWatcherIsToldOfEverythingInItsOrder() throws Exception {
        var told = new CopyOnWriteArrayList<String>();
        var scenario = Scenario.builder().reply(Reply.say("Hi")).build();
        var settings = ServerSettings.forgetting(
                "127.0.0.1", 0, what -> told.add((what.fromClient() ? "<- " : "-> ") + what.what()));
        try (var server = ChatServer.start(scenario, settings);
                var client = new Client(server)) {
            client.send(Client.stream("user: a"));
            assertThat(server.requests()).isEmpty();
        }
        assertThat(told)
                .containsExactly(
                        "<- request", "-> head", "-> event", "-> event", "-> event", "-> event", "-> answered");
    }

    @Test
    void theOldestRequestsGoWhenThereIsNoRoom() throws Exception {
        var settings = new ServerSettings("127.0.0.1", 0, 200, 1, Watcher.NONE);
        try (var server = ChatServer.start(Scenario.conversation(), settings);
                var client = new Client(server)) {
            client.send("{" + "a".repeat(150));
            client.send("{" + "b".repeat(150));
            assertThat(server.requests()).singleElement().returns(2, Exchange::number);
            assertThat(server.counters().requests()).isEqualTo(2);
        }
    }
}
