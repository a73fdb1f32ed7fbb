package dev.patchbay.testkit;

import static dev.patchbay.testkit.FakeStage.agent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.media.Framing;
import dev.patchbay.api.stage.Outbox;
import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.runtime.metrics.Meter;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QueuesTest {
    private static TestSetup setup(FakeStage stage) {
        return TestSession.pipeline().stage("agent", agent("pcm16 8000"), () -> stage);
    }

    @Test
    void anOutboxDropsTheOldestAndCounts() {
        List<Integer> sent = new ArrayList<>();
        var gate = new Semaphore(0);
        List<Outbox<Integer>> outbox = new ArrayList<>();
        var stage = FakeStage.starting(context -> outbox.add(context.outbox("numbers", 3, item -> {
            gate.acquire();
            sent.add(item);
        })));
        var session = setup(stage).start();
        outbox.getFirst().offer(0);
        session.advance(20); // 0 is being sent, and waits at the gate
        IntStream.rangeClosed(1, 5).forEach(outbox.getFirst()::offer);
        gate.release(10);
        session.advance(20);
        session.finish();
        assertThat(sent).containsExactly(0, 3, 4, 5);
        assertThat(session.count(Meter.OUTBOX_DROPPED)).isEqualTo(2);
    }

    /** The turn is held by a task on another thread, while the caller talks on. */
    @Test
    void aBusySessionDropsTheOldestAudioAndNeverATask() {
        var go = new CountDownLatch(1);
        var stage = new FakeStage();
        var session = setup(stage).noDetector().start();
        session.advance(100);
        stage.context().execute(() -> {
            try {
                go.await();
            } catch (InterruptedException impossible) {
                throw new AssertionError(impossible);
            }
        });
        session.callerSays(Sound.speech(2_000));
        session.call().press('1');
        session.advance(1_000);
        session.call().press('2');
        assertThat(stage.heard).hasSize(5);
        go.countDown();
        session.advance(20);
        session.close();
        session.advance(20);
        assertThat(stage.calls).contains("dtmf 1", "dtmf 2");
        // 500 ms were kept, the newest: frames 30 to 54 of the call, and then the one that found the session idle.
        assertThat(stage.heard).hasSize(5 + 25 + 1);
        assertThat(stage.heard.get(5).bytes())
                .isEqualTo(session.recording().callerAudio().frames().get(30).bytes());
        assertThat(session.count(Meter.INBOUND_DROPPED)).isEqualTo(500);
    }

    @Test
    void tasksRunInTheOrderInWhichTheyWereGiven() {
        List<Integer> order = new ArrayList<>();
        var stage = new FakeStage();
        var session = setup(stage).start();
        IntStream.range(0, 100).forEach(number -> stage.context().execute(() -> order.add(number)));
        session.advance(20);
        session.finish();
        assertThat(order).isEqualTo(IntStream.range(0, 100).boxed().toList());
    }

    @Test
    void aProviderBehindAFilterWaitsForABusyTurn() {
        var go = new CountDownLatch(1);
        var written = new AtomicBoolean();
        var stage = new FakeStage();
        var session = setup(stage)
                .noDetector()
                .stage(
                        "filter",
                        StageSpec.filter(FakeStage.formats("pcm16 8000"), Framing.ANY),
                        () -> FakeStage.hearing((context, frame) -> context.emit(frame)))
                .start();
        session.advance(100);
        stage.context().execute(() -> {
            try {
                go.await();
            } catch (InterruptedException impossible) {
                throw new AssertionError(impossible);
            }
        });
        var utterance = stage.context().begin("long");
        stage.context().fork("writes", () -> {
            utterance.write(ByteBuffer.allocate(16_000 * 10));
            written.set(true);
        });
        session.advance(1_000);
        assertThat(written).isFalse();
        go.countDown();
        session.advance(20_000);
        assertThat(written).isTrue();
        session.close();
    }
}
