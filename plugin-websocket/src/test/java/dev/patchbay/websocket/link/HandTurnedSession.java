package dev.patchbay.websocket.link;

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
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/**
 * A session whose time and turn a test moves by hand, by the millisecond. What is brought into the turn waits for {@link
 * #turn} or for time to pass; forks run at once. It has only what a link asks for.
 */
final class HandTurnedSession implements StageContext {
    private record Waiting(long due, long order, Runnable task) {}

    final Map<String, Long> counts = new HashMap<>();
    private final Queue<Runnable> mailbox = new ArrayDeque<>();
    private final PriorityQueue<Waiting> waiting =
            new PriorityQueue<>(Comparator.comparingLong(Waiting::due).thenComparingLong(Waiting::order));
    private long now;
    private long order;

    /** Runs what was brought into the turn. */
    void turn() {
        for (var task = mailbox.poll(); task != null; task = mailbox.poll()) {
            task.run();
        }
    }

    /** Lets time pass, with everything that becomes due. */
    void pass(long millis) {
        long end = now + millis;
        turn();
        while (!waiting.isEmpty() && waiting.element().due() <= end) {
            var next = waiting.remove();
            now = next.due();
            next.task().run();
            turn();
        }
        now = end;
    }

    @Override
    public void execute(Runnable task) {
        mailbox.add(task);
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        var timer = new Waiting(now + delay.toMillis(), order++, task);
        waiting.add(timer);
        return () -> waiting.remove(timer);
    }

    @Override
    public void fork(String name, Blocking task) {
        try {
            task.run();
        } catch (Exception failed) {
            throw new AssertionError(name, failed);
        }
    }

    @Override
    public void count(String what, long times) {
        counts.merge(what, times, Long::sum);
    }

    @Override
    public InstantSource clock() {
        return () -> Instant.ofEpochMilli(now);
    }

    @Override
    public AudioFormat inputFormat() {
        throw new UnsupportedOperationException();
    }

    @Override
    public AudioFormat outputFormat() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void announceInput(AudioFormat format) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void announceOutput(AudioFormat format) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void emit(AudioFrame frame) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void emit(ByteBuffer audio) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Utterance begin(String utteranceId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void publish(StageEvent event) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ToolSpec> tools() {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<ToolResult> call(ToolCall call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SessionControl session() {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> Outbox<T> outbox(String name, int capacity, Outbox.Drain<T> drain) {
        throw new UnsupportedOperationException();
    }
}
