package dev.patchbay.testkit;

import static dev.patchbay.testkit.FakeStage.agent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.media.AudioFrame;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** The kit catches what no stage may do, by name. */
class MisbehaviourTest {
    private static TestSession session(FakeStage stage) {
        return TestSession.pipeline()
                .stage("agent", agent("pcm16 8000"), () -> stage)
                .noDetector()
                .start();
    }

    private static void assertFails(TestSession session, String... parts) {
        assertThatThrownBy(session::finish).isInstanceOf(AssertionError.class).hasMessageContainingAll(parts);
    }

    @Test
    void keepingAFrame() {
        List<AudioFrame> kept = new ArrayList<>();
        var session = session(FakeStage.hearing((context, frame) -> {
            kept.add(frame);
            kept.getFirst().copyTo(ByteBuffer.allocate(4_000));
        }));
        session.advance(100);
        assertFails(session, "stage agent kept a frame beyond process(); use AudioFrame.copy() to keep one");
        assertThatThrownBy(kept.getFirst()::length)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("stage agent kept a frame");
    }

    @Test
    void handingAFrameToAnotherThread() {
        var session = session(FakeStage.hearing((context, frame) -> {
            var read = new CountDownLatch(1);
            context.fork("reads", () -> {
                try {
                    frame.samples();
                } finally {
                    read.countDown();
                }
            });
            while (read.getCount() > 0) {
                Thread.onSpinWait();
            }
        }));
        session.advance(100);
        assertFails(session, "stage agent touched a borrowed frame on thread", "copy it in process()");
    }

    @Test
    void aCopyIsGoodForEver() {
        List<AudioFrame> kept = new ArrayList<>();
        var session = session(FakeStage.hearing((context, frame) -> kept.add(frame.copy())));
        session.callerSays(Sound.tone(440, 200));
        session.advance(200);
        session.finish();
        var bytes = ByteBuffer.allocate(320);
        kept.get(1).copyTo(bytes);
        assertThat(bytes.array())
                .isEqualTo(Bytes.of(
                        Arrays.copyOfRange(Sound.tone(440, 200).at(8_000), 160, 320),
                        kept.get(1).format()));
        assertThat(kept.get(1).position()).isEqualTo(160);
    }

    @Test
    void blockingInTheTurn() {
        var go = new AtomicBoolean();
        var session = session(FakeStage.hearing((context, frame) -> {
            if (!go.getAndSet(true)) {
                long until = System.nanoTime() + Duration.ofMillis(600).toNanos();
                while (System.nanoTime() < until) {
                    LockSupport.parkNanos(until - System.nanoTime());
                }
            }
        }));
        session.advance(100);
        assertFails(
                session, "stage agent in process() blocks the session's turn; hand slow work to fork()", "parkNanos");
    }

    @Test
    void beingSlowAsARule() {
        var session = session(FakeStage.hearing((context, frame) -> {
            long until = System.nanoTime() + Duration.ofMillis(12).toNanos();
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
        }));
        session.advance(400);
        assertFails(session, "stage agent in process() took more than 10 ms in", "of 20 calls");
    }

    @Test
    void beingSlowOnceIsForgiven() {
        var first = new AtomicBoolean(true);
        var session = session(FakeStage.hearing((context, frame) -> {
            long until = System.nanoTime()
                    + Duration.ofMillis(first.getAndSet(false) ? 100 : 0).toNanos();
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
        }));
        session.advance(400);
        assertThat(session.finish().endReason().failure()).isFalse();
    }

    @Test
    void leavingAThreadBehind() {
        var go = new CountDownLatch(1);
        var session = session(FakeStage.starting(context -> context.fork("never ends", () -> {
            while (go.getCount() > 0) {
                try {
                    go.await();
                } catch (InterruptedException ignored) {
                    // On purpose.
                }
            }
        })));
        session.advance(100);
        assertFails(session, "these threads still run after the session", "\"agent never ends\" WAITING");
        go.countDown();
    }

    @Test
    void publishingAfterTheEnd() {
        var stage = new FakeStage();
        var session = session(stage);
        session.advance(100);
        session.finish();
        stage.context().publish(new StageEvent.SpeechStarted(1, Duration.ZERO));
        assertFails(session, "stage agent still publishes after its session is over: SpeechStarted");
    }

    @Test
    void anAnswerFromOutsideIsAwaitedAtAStandStill() {
        var outside = new CountDownLatch(1);
        var stage = FakeStage.starting(context -> context.fork("waits for its socket", () -> {
            outside.await();
            FakeStage.say(context, "answer", Sound.tone(440, 100));
        }));
        var session = session(stage);
        session.advance(100);
        long before = session.millis();
        Thread.ofPlatform().start(outside::countDown);
        session.await(() -> outside.getCount() == 0, "the answer came");
        assertThat(session.millis()).isEqualTo(before);
        session.advanceUntil(session::agentSpeaking, 1_000);
        assertThat(session.agentSpeaking()).isTrue();
        session.finish();
    }

    @Test
    void aTimelineIsReadable() {
        var session = TestSession.of(Parrot.factory(), new NoSettings()).start();
        session.advance(1_500);
        session.callerSays(Sound.speech(600));
        session.advance(2_500);
        session.callerPresses("*");
        session.advance(2_000);
        assertThat(session.finish().timeline()).isEqualTo("""
                  0 s  caller ··················································
                       agent  ▅▆▆▆▆▆▆▆▅▅▆▆▆▆▆▆▆▆▅▅▆▆▆▆▇▆▆▆▅▆▆▆▇▇▆▆▆▆▅▆▆▆▆▆▆▆▅▅▆▆
                        0 ms  started, 3 links
                        0 ms  agent parrot-1: squawk
                        0 ms  agent audio parrot-1
                        0 ms  agent started parrot-1
                  1 s  caller ·························▅▆▆▆▆▆▆▆▅▅▆▆▆▆▆▆▆▆▅▅▆▆▆▆▇
                       agent  ▇▇▇▆▆▆▅▅▆▆········································
                     1180 ms  agent stopped parrot-1 after 1200 ms
                     1480 ms  caller started
                  2 s  caller ▆▆▆▅▆·············································
                       agent  ······························▆▆▆▆▆▅▅▆▆▆▆▆▆▆▆▅▅▆▆▆
                     2080 ms  caller stopped
                     2580 ms  turn ended
                     2580 ms  agent parrot-2: squawk
                     2580 ms  agent audio parrot-2
                     2600 ms  agent started parrot-2
                     2600 ms  answered by parrot-2 in 500 + 0 + 0 + 20 ms
                  3 s  caller ··················································
                       agent  ▆▇▆▆▆▅▆···········································
                     3600 ms  agent stopped parrot-2 after 1020 ms
                     3980 ms  key *
                  4 s  caller
                       agent  ·
                     4000 ms  ended: agent-hung-up (the caller pressed the star)
                """);
    }
}
