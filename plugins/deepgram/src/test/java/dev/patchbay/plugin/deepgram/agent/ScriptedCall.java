package dev.patchbay.plugin.deepgram.agent;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.plugin.deepgram.agent.settings.AgentConfig;
import dev.patchbay.runtime.metrics.Meter;
import dev.patchbay.runtime.session.SessionEvent;
import dev.patchbay.testkit.SessionRecording;
import dev.patchbay.testkit.Sound;
import dev.patchbay.testkit.TestSession;
import dev.patchbay.testkit.TestSetup;
import dev.patchbay.websocket.SharedDialers;
import java.util.List;
import java.util.function.UnaryOperator;

/** A µ-law call through the real runtime, in virtual time, to a {@link ScriptedServer}. */
final class ScriptedCall implements AutoCloseable {
    final ScriptedServer server;
    final TestSession session;

    private ScriptedCall(ScriptedServer server, TestSession session) {
        this.server = server;
        this.session = session;
    }

    static ScriptedCall of(AgentConfig config) {
        return of(new ScriptedServer(), config, UnaryOperator.identity());
    }

    static ScriptedCall of(AgentConfig config, UnaryOperator<TestSetup> setup) {
        return of(new ScriptedServer(), config, setup);
    }

    static ScriptedCall of(ScriptedServer server, AgentConfig config, UnaryOperator<TestSetup> setup) {
        var factory = new DeepgramAgentFactory(new SharedDialers(timeout -> server));
        var session = setup.apply(TestSession.of(factory, config).caller(AudioFormat.parse("pcmu 8000")))
                .start();
        session.await(server::dialled, "the server is dialled");
        session.advance(100);
        return new ScriptedCall(server, session);
    }

    ScriptedServer.Connection line() {
        return server.last();
    }

    /** The caller says something, and the server notices and understands it. */
    void turn(String words) {
        session.callerSays(Sound.speech(600));
        session.advance(300);
        line().says("{'type':'UserStartedSpeaking'}");
        session.advance(600);
        line().caller(words);
        session.advance(20);
    }

    /** The agent says something, and the server says that all of it was sent. */
    void answer(String words, int ms) {
        line().agent(words);
        line().audio(ms);
        line().says("{'type':'AgentAudioDone'}");
        session.advance(20);
    }

    <E extends StageEvent> List<E> published(Class<E> type) {
        return session.recording().published().stream()
                .map(one -> one.event())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    <E extends SessionEvent> List<E> events(Class<E> type) {
        return session.recording().events(type);
    }

    double counted(Meter meter) {
        return session.count(meter);
    }

    SessionRecording finish() {
        return session.finish();
    }

    @Override
    public void close() {
        session.close();
    }
}
