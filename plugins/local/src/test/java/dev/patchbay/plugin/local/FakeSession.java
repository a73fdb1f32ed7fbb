package dev.patchbay.plugin.local;

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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;

/**
 * A session whose turn is the test's own thread: {@link #settle} runs what was handed over, and waits for forks.
 * {@link #log} is what happened, in order: {@code say greeting}, {@code hang up goodbye}.
 */
final class FakeSession implements StageContext, SessionControl {
    final List<String> log = new ArrayList<>();
    final List<StageEvent.AgentText> texts = new ArrayList<>();
    final List<FakeUtterance> utterances = new ArrayList<>();
    UnaryOperator<FakeUtterance> onBegin = UnaryOperator.identity();

    private final Queue<Runnable> turn = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final List<Thread> forks = new ArrayList<>();
    private final List<Alarm> alarms = new ArrayList<>();
    private Instant now = Instant.EPOCH;

    private record Alarm(Instant due, Runnable task) {}

    /** Until no fork runs and nothing is left to do. */
    void settle() throws InterruptedException {
        while (!forks.isEmpty() || !turn.isEmpty()) {
            runTurn();
            if (!forks.isEmpty()) {
                forks.removeFirst().join();
            }
        }
        if (!failures.isEmpty()) {
            throw new AssertionError(failures.peek());
        }
    }

    private void runTurn() {
        for (var task = turn.poll(); task != null; task = turn.poll()) {
            task.run();
        }
    }

    void advance(Duration time) throws InterruptedException {
        now = now.plus(time);
        var due = alarms.stream()
                .filter(alarm -> !alarm.due().isAfter(now))
                .sorted(Comparator.comparing(Alarm::due))
                .toList();
        alarms.removeAll(due);
        due.forEach(alarm -> alarm.task().run());
        settle();
    }

    FakeUtterance utterance(String id) {
        return utterances.stream()
                .filter(utterance -> utterance.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Utterance begin(String utteranceId) {
        var utterance = onBegin.apply(new FakeUtterance(utteranceId));
        utterances.add(utterance);
        return utterance;
    }

    @Override
    public void publish(StageEvent event) {
        var text = (StageEvent.AgentText) event;
        texts.add(text);
        log.add("say " + text.utterance());
    }

    @Override
    public void fork(String name, Blocking task) {
        forks.add(Thread.ofVirtual().name(name).start(() -> {
            try {
                task.run();
            } catch (Throwable e) {
                failures.add(e);
            }
        }));
    }

    @Override
    public void execute(Runnable task) {
        turn.add(task);
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        var alarm = new Alarm(now.plus(delay), task);
        alarms.add(alarm);
        return () -> alarms.remove(alarm);
    }

    @Override
    public SessionControl session() {
        return this;
    }

    @Override
    public void hangUpWhenHeard(String reason) {
        log.add("hang up " + reason);
    }

    @Override
    public InstantSource clock() {
        return () -> now;
    }

    @Override
    public String sessionId() {
        return "test";
    }

    @Override
    public List<ToolSpec> tools() {
        return List.of();
    }

    @Override
    public AudioFormat inputFormat() {
        throw unexpected();
    }

    @Override
    public AudioFormat outputFormat() {
        throw unexpected();
    }

    @Override
    public void announceInput(AudioFormat format) {
        throw unexpected();
    }

    @Override
    public void announceOutput(AudioFormat format) {
        throw unexpected();
    }

    @Override
    public void emit(AudioFrame frame) {
        throw unexpected();
    }

    @Override
    public void emit(ByteBuffer audio) {
        throw unexpected();
    }

    @Override
    public CompletableFuture<ToolResult> call(ToolCall call) {
        throw unexpected();
    }

    @Override
    public <T> Outbox<T> outbox(String name, int capacity, Outbox.Drain<T> drain) {
        throw unexpected();
    }

    @Override
    public boolean transfer(String destination) {
        throw unexpected();
    }

    @Override
    public boolean sendDtmf(String digits) {
        throw unexpected();
    }

    private static AssertionError unexpected() {
        return new AssertionError("the local agent has no use for this");
    }
}
