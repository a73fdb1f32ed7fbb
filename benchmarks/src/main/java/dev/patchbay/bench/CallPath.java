package dev.patchbay.bench;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.Encoding;
import dev.patchbay.plugin.audiosocket.AudioKind;
import dev.patchbay.runtime.graph.Lending;
import dev.patchbay.runtime.metrics.CallMeters;
import dev.patchbay.runtime.playout.Playout;
import dev.patchbay.runtime.session.Blueprint;
import dev.patchbay.runtime.session.Farewells;
import dev.patchbay.runtime.session.OnFailure;
import dev.patchbay.runtime.session.SessionObserver;
import dev.patchbay.runtime.session.Sessions;
import dev.patchbay.runtime.session.Surroundings;
import dev.patchbay.runtime.thread.Threads;
import dev.patchbay.runtime.tool.Toolbox;
import dev.patchbay.runtime.turn.TurnRules;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * One call through a session of production, frame by frame: an AudioSocket message of 20 ms comes in, passes mailbox, graph,
 * agent, utterance and playout, and one goes out. The thread that calls {@link #frame} does all of it, so neither sockets
 * nor hops between threads are in it.
 *
 * <p><b>Threads.</b> One at a time.
 */
final class CallPath implements AutoCloseable {
    private static final TurnRules NOBODY_INTERRUPTS = new TurnRules(
            new TurnRules.BargeIn(false, false, 0, 0, 0, 0, 0, 0), TurnRules.NoInput.NEVER, 0, true, false);
    private static final Playout.Marks PLAYOUT = Playout.Marks.of(Duration.ofMillis(500));
    private static final Blueprint.Limits LIMITS =
            new Blueprint.Limits(Duration.ofSeconds(10), Duration.ZERO, Duration.ofSeconds(10));

    private final EchoAgent agent = new EchoAgent();
    private final HandClock clock = new HandClock();
    private final SocketlessCall call;
    private final Sessions sessions;

    /**
     * Connects a call and waits until its session listens.
     *
     * @param caller what the far end sends and takes
     * @param agentRate what the agent takes and says, in hertz
     */
    CallPath(AudioKind caller, int agentRate) {
        this.call = new SocketlessCall(caller);
        var blueprint = new Blueprint(
                EchoPipeline.shape(caller.format(), 0, AudioFormat.mono(Encoding.PCM16, agentRate)),
                Map.of(EchoPipeline.AGENT, () -> agent),
                Toolbox.empty(),
                NOBODY_INTERRUPTS,
                Blueprint.Prompts.NONE,
                new Farewells(List.of()),
                PLAYOUT,
                LIMITS,
                OnFailure.END);
        this.sessions = new Sessions("audiosocket", surroundings(), () -> blueprint, 1);
        Threads.VIRTUAL.start("call", () -> sessions.handle(call));
        call.awaitSession();
    }

    /** What the session would give to a thread of its own, such as the news that the agent began to speak. */
    private static Thread atOnce(String name, Runnable task) {
        task.run();
        return Thread.currentThread();
    }

    private Surroundings surroundings() {
        return new Surroundings(
                EchoPipeline.NEGOTIATOR,
                clock,
                CallPath::atOnce,
                InstantSource.system(),
                new CallMeters(new SimpleMeterRegistry()),
                Lending.PLAIN,
                session -> SessionObserver.NONE);
    }

    /**
     * One frame each way: the agent hears what the far end says and says it, and 20 ms pass.
     *
     * @param message whole messages of audio from the far end
     * @return the message to the far end, which the caller must take: borrowed until the next call
     */
    ByteBuffer frame(byte[] message) throws InterruptedException {
        call.receive(message);
        agent.speak();
        clock.tick();
        return call.sent();
    }

    @Override
    public void close() {
        sessions.shutDown();
    }
}
