package dev.patchbay.testkit;

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
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/** The runtime's own context, with what passes through it noted. Threads as there. */
final class WatchedContext implements StageContext {
    private final String stage;
    private final StageContext context;
    private final StageWatch watch;
    private final BiConsumer<String, StageEvent> published;

    WatchedContext(String stage, StageContext context, StageWatch watch, BiConsumer<String, StageEvent> published) {
        this.stage = stage;
        this.context = context;
        this.watch = watch;
        this.published = published;
    }

    @Override
    public AudioFormat inputFormat() {
        return context.inputFormat();
    }

    @Override
    public AudioFormat outputFormat() {
        return context.outputFormat();
    }

    @Override
    public void announceInput(AudioFormat format) {
        context.announceInput(format);
    }

    @Override
    public void announceOutput(AudioFormat format) {
        context.announceOutput(format);
    }

    @Override
    public void emit(AudioFrame frame) {
        context.emit(frame);
    }

    @Override
    public void emit(ByteBuffer audio) {
        context.emit(audio);
    }

    @Override
    public Utterance begin(String utteranceId) {
        return context.begin(utteranceId);
    }

    @Override
    public void publish(StageEvent event) {
        published.accept(stage, event);
        context.publish(event);
    }

    @Override
    public void count(String what, long times) {
        context.count(what, times);
    }

    @Override
    public List<ToolSpec> tools() {
        return context.tools();
    }

    @Override
    public CompletableFuture<ToolResult> call(ToolCall call) {
        return context.call(call);
    }

    @Override
    public SessionControl session() {
        return context.session();
    }

    @Override
    public void fork(String name, Blocking task) {
        context.fork(name, task);
    }

    @Override
    public void execute(Runnable task) {
        context.execute(() -> watch.run(stage, "a task given to execute()", task));
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        return context.after(delay, () -> watch.run(stage, "a task given to after()", task));
    }

    @Override
    public <T> Outbox<T> outbox(String name, int capacity, Outbox.Drain<T> drain) {
        return context.outbox(name, capacity, drain);
    }

    @Override
    public InstantSource clock() {
        return context.clock();
    }
}
