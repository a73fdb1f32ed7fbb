package dev.patchbay.plugin.deepgram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.emulator.deepgram.Connection;
import dev.patchbay.emulator.deepgram.DeepgramServer;
import dev.patchbay.emulator.deepgram.RecordedMessage;
import dev.patchbay.emulator.deepgram.scenario.Scenario;
import dev.patchbay.emulator.deepgram.scenario.SocketKind;
import dev.patchbay.runtime.negotiation.Conversion;
import dev.patchbay.runtime.session.SessionEvent;
import dev.patchbay.testkit.SessionRecording;
import dev.patchbay.testkit.Sound;
import dev.patchbay.testkit.TestSession;
import dev.patchbay.testkit.TestSetup;
import dev.patchbay.websocket.SharedDialers;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A µ-law call through the real runtime to an emulated Deepgram, over real sockets. All texts that were sent are held to
 * the schemas.
 */
public final class EmulatedCall implements AutoCloseable {
    /** One for all, as in a plugin: its readers are shared. */
    public static final SharedDialers DIALERS = SharedDialers.of("deepgram");

    /** The stages under test, as the test kit and the tests name them. */
    private static final Set<String> OURS = Set.of("deepgram-nova", "deepgram-flux", "deepgram-aura", "tts");

    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Schemas NOVA = Schemas.ofClient("listen-v1");
    private static final Schemas FLUX = Schemas.ofClient("listen-v2");
    private static final Schemas AURA = Schemas.ofClient("speak-v1");

    /** Calls side by side would wait for one another at the console, which is the console's fault and not theirs. */
    private static final Logger QUIET = Logger.getLogger("dev.patchbay.plugin");

    static {
        QUIET.setLevel(Level.WARNING);
    }

    private final DeepgramServer server;
    private final TestSession session;

    private EmulatedCall(DeepgramServer server, TestSession session) {
        this.server = server;
        this.session = session;
    }

    /**
     * Begins a call.
     *
     * @param setup makes the pipeline, with the base address of the server
     */
    public static EmulatedCall of(Scenario scenario, Function<String, TestSetup> setup) throws IOException {
        var server = DeepgramServer.start(scenario, 0);
        var session = setup.apply(server.uri().toString())
                .caller(AudioFormat.parse("pcmu 8000"))
                .notFasterThanReal()
                .start();
        return new EmulatedCall(server, session);
    }

    public TestSession session() {
        return session;
    }

    public DeepgramServer server() {
        return server;
    }

    public Connection connection(SocketKind kind, int number) throws InterruptedException, TimeoutException {
        return server.awaitConnection(kind, number, PATIENCE);
    }

    /** Lets no time pass until a server is there: the first connection of all takes a while. */
    public void listening(SocketKind kind) {
        session.await(
                () -> server.connections(kind).stream()
                        .anyMatch(connection -> !connection.serverMessages().isEmpty() || kind == SocketKind.LISTEN),
                "a connection to " + kind);
        session.advance(100);
    }

    public void callerSpeaks(int ms) {
        session.callerSays(Sound.speech(ms));
        session.advance(ms);
    }

    /** Lets time pass until something is so, which must be within 20 s. */
    public void until(BooleanSupplier condition, String what) {
        if (!session.advanceUntil(condition, 20_000)) {
            throw new AssertionError("not within 20 s: " + what + "\n"
                    + session.recording().timeline() + "\nthe server said "
                    + server.connections().stream()
                            .map(Connection::serverMessages)
                            .toList()
                    + "\nthe plugin said " + session.recording().published());
        }
    }

    public <E extends StageEvent> List<E> published(Class<E> type) {
        return session.recording().published().stream()
                .map(one -> one.event())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** What the transcriber said is final, in order. */
    public List<String> finals() {
        return published(StageEvent.Transcript.class).stream()
                .filter(StageEvent.Transcript::last)
                .map(StageEvent.Transcript::text)
                .toList();
    }

    public long count(Class<? extends SessionEvent> type) {
        return session.recording().events(type).size();
    }

    /** What a server was sent over a connection, without audio. */
    public List<String> sentTypes(Connection connection) {
        return connection.clientMessages().stream()
                .filter(message -> !message.binary())
                .map(RecordedMessage::type)
                .toList();
    }

    public SessionRecording finish() {
        var recording = session.finish();
        takesMuLawAsItIs(recording);
        for (var connection : server.connections()) {
            connection.clientMessages().stream()
                    .filter(message -> !message.binary())
                    .forEach(message -> schemas(connection.socket()).accept(message.json()));
            assertThat(connection.clientMessages())
                    .as("an empty message of audio would end the stream")
                    .noneMatch(message -> message.binary() && message.audio().length == 0);
        }
        return recording;
    }

    private static void takesMuLawAsItIs(SessionRecording recording) {
        var plan = recording.events(SessionEvent.Started.class).getFirst().plan();
        assertThat(plan.links())
                .filteredOn(link -> OURS.contains(link.from()) || OURS.contains(link.to()))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link.conversions())
                        .as("apart from the length of frames")
                        .allMatch(step -> step instanceof Conversion.Reframe));
    }

    private static Schemas schemas(SocketKind kind) {
        return switch (kind) {
            case LISTEN -> NOVA;
            case FLUX -> FLUX;
            case SPEAK -> AURA;
            case AGENT -> throw new IllegalArgumentException("agents have calls of their own");
        };
    }

    @Override
    public void close() {
        session.close();
        server.close();
    }
}
