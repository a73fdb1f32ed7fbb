package dev.patchbay.plugin.openaichat;

import dev.patchbay.emulator.chat.ChatServer;
import dev.patchbay.emulator.chat.scenario.Scenario;
import dev.patchbay.runtime.session.SessionEvent;
import dev.patchbay.testkit.SessionRecording;
import dev.patchbay.testkit.Sound;
import dev.patchbay.testkit.TestSession;
import dev.patchbay.testkit.TestSetup;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A call through the real runtime to an emulated server, over a real socket. */
final class EmulatedCall implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper MAPPER = new JsonMapper();

    /** One for all, as in a server: its connections are shared. */
    private static final OpenAiChatFactory FACTORY = new OpenAiChatFactory();

    private final ChatServer server;
    private final TestSession session;

    private EmulatedCall(ChatServer server, TestSession session) {
        this.server = server;
        this.session = session;
    }

    static EmulatedCall of(Scenario scenario) throws IOException {
        return of(scenario, new Configs(), UnaryOperator.identity());
    }

    static EmulatedCall of(Scenario scenario, Configs config) throws IOException {
        return of(scenario, config, UnaryOperator.identity());
    }

    static EmulatedCall of(Scenario scenario, Configs config, UnaryOperator<TestSetup> setup) throws IOException {
        WarmUp.done();
        var server = ChatServer.start(scenario, 0);
        config.baseUrl = server.uri().toString();
        var session = setup.apply(TestSession.of(FACTORY, config.build()).notFasterThanReal())
                .start();
        return new EmulatedCall(server, session);
    }

    TestSession session() {
        return session;
    }

    ChatServer server() {
        return server;
    }

    void callerSays(String words) {
        session.callerSays(Sound.speech(500), words);
        session.advance(500);
    }

    /** Lets time pass until the agent has begun to speak for the n-th time, and is silent again. */
    void untilSpoken(int times) {
        until(
                () -> count(SessionEvent.AgentStarted.class) >= times && !session.agentSpeaking(),
                "the agent has spoken " + times + " times");
    }

    void untilSpeaking() {
        until(session::agentSpeaking, "the agent speaks");
    }

    /** Lets time pass until something is so, which must be within 20 s. */
    void until(BooleanSupplier condition, String what) {
        if (!session.advanceUntil(condition, 20_000)) {
            throw new AssertionError("not within 20 s: " + what + "\n"
                    + session.recording().timeline() + "\nthe server saw " + server.requests() + "\nthe plugin said "
                    + session.recording().published());
        }
    }

    /** Lets time pass until the server has seen that the n-th question is no longer wanted. */
    void untilCancelled(int number) {
        until(
                () -> server.requests().size() >= number
                        && server.requests().get(number - 1).cancelled(),
                "request " + number + " is cancelled");
    }

    long count(Class<? extends SessionEvent> type) {
        return session.recording().events(type).size();
    }

    /** What the n-th request asked. */
    JsonNode body(int number) {
        return MAPPER.readTree(server.requests().get(number - 1).body());
    }

    /** The conversation in the n-th request, a line a message. */
    List<String> told(int number) {
        var lines = new ArrayList<String>();
        for (var message : body(number).path("messages")) {
            var line = new StringBuilder(message.path("role").asString());
            if (message.path("content").isString()) {
                line.append(": ").append(message.path("content").asString());
            }
            for (var call : message.path("tool_calls")) {
                line.append(" ")
                        .append(call.path("function").path("name").asString())
                        .append(call.path("function").path("arguments").asString());
            }
            lines.add(line.toString());
        }
        return lines;
    }

    SessionRecording finish() {
        return session.finish();
    }

    @Override
    public void close() {
        session.close();
        server.close();
    }
}
