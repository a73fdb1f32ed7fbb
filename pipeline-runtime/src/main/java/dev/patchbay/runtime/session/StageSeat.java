package dev.patchbay.runtime.session;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.api.stage.Outbox;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.Utterance;
import dev.patchbay.api.tool.SessionControl;
import dev.patchbay.api.tool.ToolCall;
import dev.patchbay.api.tool.ToolResult;
import dev.patchbay.api.tool.ToolSpec;
import dev.patchbay.runtime.graph.Frame;
import dev.patchbay.runtime.metrics.Meter;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One stage's place in its session. */
final class StageSeat implements StageContext {
    private final Session session;
    private final String stage;
    private final ClassLoader plugin;

    StageSeat(Session session, String stage, ClassLoader plugin) {
        this.session = session;
        this.stage = stage;
        this.plugin = plugin;
    }

    @Override
    public AudioFormat inputFormat() {
        return session.path().formats().input(stage);
    }

    @Override
    public AudioFormat outputFormat() {
        return session.path().formats().output(stage);
    }

    @Override
    public void announceInput(AudioFormat format) {
        if (session.stages().silent()) {
            return;
        }
        session.path().replan(stage + " now takes " + format, shape -> shape.withInput(stage, format));
    }

    @Override
    public void announceOutput(AudioFormat format) {
        if (session.stages().silent()) {
            return;
        }
        session.path().replan(stage + " now produces " + format, shape -> shape.withOutput(stage, format));
    }

    @Override
    public void emit(AudioFrame frame) {
        if (frame instanceof Frame own) {
            session.path().formats().graph().push(stage, own.array(), own.offset(), own.length());
        } else {
            var bytes = ByteBuffer.allocate(frame.length());
            frame.copyTo(bytes);
            emit(bytes.flip());
        }
    }

    @Override
    public void emit(ByteBuffer audio) {
        session.path().formats().graph().push(stage, audio);
    }

    @Override
    public Utterance begin(String utteranceId) {
        return session.utterances().begin(stage, utteranceId);
    }

    @Override
    public void publish(StageEvent event) {
        session.execute(() -> session.conversation().published(stage, event));
    }

    @Override
    public void count(String what, long times) {
        session.meters().of(Meter.STAGE_EVENTS, stage, what).increment((double) times);
    }

    @Override
    public List<ToolSpec> tools() {
        return session.blueprint().tools().specs();
    }

    @Override
    public CompletableFuture<ToolResult> call(ToolCall call) {
        return session.tools().call(stage, call);
    }

    @Override
    public SessionControl session() {
        return session.control();
    }

    @Override
    public void fork(String name, Blocking task) {
        session.fork(stage + " " + name, inPlugin(task));
    }

    /** Libraries that a plugin brings look for their parts with the thread's class loader. */
    private Blocking inPlugin(Blocking task) {
        return () -> {
            Thread.currentThread().setContextClassLoader(plugin);
            task.run();
        };
    }

    @Override
    public void execute(Runnable task) {
        session.execute(() -> session.guarded(stage, task));
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        return session.after(delay, () -> session.guarded(stage, task));
    }

    @Override
    public <T> Outbox<T> outbox(String name, int capacity, Outbox.Drain<T> drain) {
        var outbox = session.outbox(stage, capacity, drain);
        fork(name, outbox::drain);
        return outbox;
    }

    @Override
    public InstantSource clock() {
        return session.surroundings().time();
    }
}
