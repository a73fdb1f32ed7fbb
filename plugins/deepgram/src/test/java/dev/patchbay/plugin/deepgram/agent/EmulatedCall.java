package dev.patchbay.plugin.deepgram.agent;

import dev.patchbay.emulator.deepgram.Connection;
import dev.patchbay.emulator.deepgram.DeepgramServer;
import dev.patchbay.emulator.deepgram.RecordedMessage;
import dev.patchbay.emulator.deepgram.agent.AgentSession;
import dev.patchbay.emulator.deepgram.scenario.AgentScript;
import dev.patchbay.emulator.deepgram.scenario.Scenario;
import dev.patchbay.emulator.deepgram.scenario.ScenarioBuilder;
import dev.patchbay.emulator.deepgram.scenario.SocketKind;
import dev.patchbay.plugin.deepgram.Schemas;
import dev.patchbay.plugin.deepgram.agent.settings.Configs;
import dev.patchbay.runtime.session.SessionEvent;
import dev.patchbay.testkit.SessionRecording;
import dev.patchbay.testkit.Sound;
import dev.patchbay.testkit.TestSession;
import dev.patchbay.testkit.TestSetup;
import dev.patchbay.websocket.SharedDialers;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A call through the real runtime to an emulated server, over a real socket. All that was sent is held to the schema. */
final class EmulatedCall implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Schemas SCHEMAS = Schemas.ofClient("agent-v1");

    /** One for all, as in a server: its readers are shared. */
    private static final DeepgramAgentFactory FACTORY = new DeepgramAgentFactory(SharedDialers.of("deepgram-test"));

    private final DeepgramServer server;
    private final TestSession session;

    private EmulatedCall(DeepgramServer server, TestSession session) {
        this.server = server;
        this.session = session;
    }

    static EmulatedCall of(AgentScript script, String... lines) throws IOException {
        return of(Scenario.builder().agent(script), UnaryOperator.identity(), lines);
    }

    static EmulatedCall of(ScenarioBuilder scenario, UnaryOperator<TestSetup> setup, String... lines)
            throws IOException {
        var server = DeepgramServer.start(scenario.build(), 0);
        var config = Configs.of(Stream.concat(Stream.of("base_url: " + server.uri()), Stream.of(lines))
                .toArray(String[]::new));
        var session =
                setup.apply(TestSession.of(FACTORY, config).notFasterThanReal()).start();
        return new EmulatedCall(server, session);
    }

    TestSession session() {
        return session;
    }

    Connection connection(int number) throws Exception {
        return server.awaitConnection(SocketKind.AGENT, number, PATIENCE);
    }

    /** Lets time pass until the agent has begun to speak for the n-th time, and is silent again. */
    void untilSpoken(int times) {
        until(
                () -> session.recording()
                                        .events(SessionEvent.AgentStarted.class)
                                        .size()
                                >= times
                        && !session.agentSpeaking(),
                "the agent has spoken " + times + " times");
    }

    /** Lets time pass until something is so, which must be within 20 s. */
    void until(BooleanSupplier condition, String what) {
        if (!session.advanceUntil(condition, 20_000)) {
            throw new AssertionError(
                    "not within 20 s: " + what + "\n" + session.recording().timeline() + "\nthe plugin said "
                            + session.recording().published() + "\nthe server said "
                            + server.connections().getLast().serverMessages().stream()
                                    .filter(message -> !message.binary())
                                    .toList());
        }
    }

    void callerSpeaks(int ms) {
        session.callerSays(Sound.speech(ms));
        session.advance(ms);
    }

    /** What the server was sent over its n-th connection, apart from audio. */
    List<String> sentTypes(int connection) throws Exception {
        return connection(connection).clientMessages().stream()
                .filter(message -> !message.binary())
                .map(RecordedMessage::type)
                .toList();
    }

    /** Whoever calls must not find the emulated server to have complained of anything. */
    SessionRecording finish() {
        var recording = session.finish();
        for (var connection : server.connections(SocketKind.AGENT)) {
            connection.clientMessages().stream()
                    .filter(message -> !message.binary())
                    .map(RecordedMessage::json)
                    .filter(json -> !json.contains("thought_signature"))
                    .forEach(SCHEMAS::accept);
        }
        return recording;
    }

    List<String> clientFaults(int connection) throws Exception {
        return connection(connection).ask(AgentSession.class, AgentSession::clientFaults);
    }

    @Override
    public void close() {
        session.close();
        server.close();
    }
}
