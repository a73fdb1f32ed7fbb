package dev.patchbay.plugin.openairealtime;

import dev.patchbay.emulator.openai.Connection;
import dev.patchbay.emulator.openai.OpenAiRealtimeServer;
import dev.patchbay.emulator.openai.RecordedEvent;
import dev.patchbay.emulator.openai.scenario.Scenario;
import dev.patchbay.runtime.session.SessionEvent;
import dev.patchbay.testkit.SessionRecording;
import dev.patchbay.testkit.Sound;
import dev.patchbay.testkit.TestSession;
import dev.patchbay.testkit.TestSetup;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A call through the real runtime to an emulated server, over a real socket. All that was sent is held to the schemas. */
final class EmulatedCall implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper MAPPER = new JsonMapper();

    /** One for all, as in a server: its readers are shared. */
    private static final OpenAiRealtimeFactory FACTORY = new OpenAiRealtimeFactory();

    private final OpenAiRealtimeServer server;
    private final boolean beta;
    private final TestSession session;

    private EmulatedCall(OpenAiRealtimeServer server, boolean beta, TestSession session) {
        this.server = server;
        this.beta = beta;
        this.session = session;
    }

    static EmulatedCall of(Scenario scenario) throws IOException {
        return of(scenario, new Configs(), UnaryOperator.identity());
    }

    static EmulatedCall of(Scenario scenario, Configs config) throws IOException {
        return of(scenario, config, UnaryOperator.identity());
    }

    static EmulatedCall of(Scenario scenario, Configs config, UnaryOperator<TestSetup> setup) throws IOException {
        var server = OpenAiRealtimeServer.start(scenario, 0);
        config.baseUrl = server.uri().toString();
        var session = setup.apply(TestSession.of(FACTORY, config.build()).notFasterThanReal())
                .start();
        return new EmulatedCall(server, config.api == OpenAiRealtimeConfig.Api.BETA, session);
    }

    TestSession session() {
        return session;
    }

    OpenAiRealtimeServer server() {
        return server;
    }

    Connection connection(int number) throws InterruptedException, TimeoutException {
        return server.awaitConnection(number, PATIENCE);
    }

    /** Lets time pass until the agent has begun to speak for the n-th time, and is silent again. */
    void untilSpoken(int times) {
        until(
                () -> count(SessionEvent.AgentStarted.class) >= times && !session.agentSpeaking(),
                "the agent has spoken " + times + " times");
    }

    /** Lets time pass until something is so, which must be within 20 s. */
    void until(BooleanSupplier condition, String what) {
        if (!session.advanceUntil(condition, 20_000)) {
            throw new AssertionError(
                    "not within 20 s: " + what + "\n" + session.recording().timeline());
        }
    }

    long count(Class<? extends SessionEvent> type) {
        return session.recording().events(type).size();
    }

    void callerSpeaks(int ms) {
        session.callerSays(Sound.speech(ms));
        session.advance(ms);
    }

    /** What the server was sent over its n-th connection, apart from audio. */
    List<JsonNode> sent(int connection, String type) {
        return server.connections().get(connection - 1).clientEvents().stream()
                .filter(event -> event.type().equals(type))
                .map(RecordedEvent::json)
                .map(MAPPER::readTree)
                .toList();
    }

    List<String> sentTypes(int connection) {
        return server.connections().get(connection - 1).clientEvents().stream()
                .map(RecordedEvent::type)
                .filter(Predicate.not("input_audio_buffer.append"::equals))
                .toList();
    }

    SessionRecording finish() {
        var recording = session.finish();
        new SentMessages(beta).check(server.connections());
        return recording;
    }

    @Override
    public void close() {
        session.close();
        server.close();
    }
}
