package dev.patchbay.testkit;

import static dev.patchbay.testkit.FakeStage.agent;
import static dev.patchbay.testkit.Samples.assertSame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.api.ErrorCode;
import dev.patchbay.api.PipelineException;
import dev.patchbay.runtime.session.Blueprint;
import dev.patchbay.runtime.session.SessionEvent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class EndOfSessionTest {
    private static final Sound GOODBYE = Sound.speech(1_210);

    private enum Fault implements ErrorCode {
        BAD_MESSAGE;

        @Override
        public Kind kind() {
            return Kind.CALLER;
        }
    }

    private static TestSetup setup(FakeStage stage) {
        return TestSession.pipeline().stage("agent", agent("pcm16 8000"), () -> stage);
    }

    @Test
    void hangsUpWithTheLastSampleOnTheWire() {
        var stage = FakeStage.starting(context -> {
            FakeStage.say(context, "goodbye", GOODBYE);
            context.after(Duration.ofMillis(100), () -> context.session().hangUpWhenHeard("all said"));
        });
        var session = setup(stage).start();
        session.advance(5_000);
        var recording = session.finish();
        assertThat(recording.endReason().code()).isEqualTo("agent-hung-up");
        assertThat(recording.endReason().detail()).isEqualTo("all said");
        assertSame(Arrays.copyOf(recording.agentAudio().samples(), 1_210 * 8), GOODBYE.at(8_000));
        assertThat(recording.agentAudio().frames()).hasSize(61);
        assertThat(recording.only(SessionEvent.AgentStopped.class).playedMillis())
                .isEqualTo(1_210);
        assertThat(session.call().closed()).isTrue();
    }

    @Test
    void hangsUpAtOnceWhenNothingIsToBeHeard() {
        var session = setup(FakeStage.starting(context -> context.session().hangUpWhenHeard("nobody needed")))
                .start();
        session.advance(40);
        assertThat(session.ended()).isTrue();
        assertThat(session.finish().endReason().code()).isEqualTo("agent-hung-up");
    }

    @Test
    void aGoodbyeThatTheCallerInterruptsEndsThen() {
        var stage = FakeStage.starting(context -> {
            FakeStage.say(context, "goodbye", Sound.speech(8_000));
            context.session().hangUpWhenHeard("all said");
        });
        var session = setup(stage).start();
        session.advance(1_000);
        session.callerSays(Sound.speech(1_000));
        session.advance(1_000);
        assertThat(session.ended()).isTrue();
        var recording = session.finish();
        assertThat(recording.endReason().code()).isEqualTo("agent-hung-up");
        assertThat(recording.only(SessionEvent.Interrupted.class).utterance()).isEqualTo("goodbye");
    }

    @Test
    void aGoodbyeThatNeverEndsMeetsItsDeadline() {
        var stage = FakeStage.starting(context -> {
            context.begin("never closed");
            context.session().hangUpWhenHeard("all said");
        });
        var session = setup(stage)
                .limits(new Blueprint.Limits(Duration.ofSeconds(5), Duration.ZERO, Duration.ofSeconds(3)))
                .start();
        session.advance(2_900);
        assertThat(session.ended()).isFalse();
        session.advance(200);
        assertThat(session.finish().endReason().toString())
                .isEqualTo("timed-out (the session was too long in phase FINISHING)");
    }

    @Test
    void aCallHasALongestDuration() {
        var session = setup(new FakeStage())
                .limits(new Blueprint.Limits(Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(3)))
                .start();
        session.advance(59_900);
        assertThat(session.ended()).isFalse();
        session.advance(200);
        assertThat(session.finish().endReason().code()).isEqualTo("max-duration");
    }

    @Test
    void stagesHearThatInputEndedAndAreClosedOnce() {
        var stage = new FakeStage();
        var session = setup(stage).start();
        session.advance(100);
        session.callerHangsUp();
        session.finish();
        assertThat(stage.calls).containsExactly("start", "inputEnded", "close");
    }

    @Test
    void aBrokenConnectionEndsTheCall() {
        var session = setup(new FakeStage()).start();
        session.advance(100);
        session.call().breakOff("reset by peer");
        session.advance(40);
        assertThat(session.finish().endReason().toString()).isEqualTo("connection-lost (reset by peer)");
    }

    @Test
    void aBrokenProtocolNamesItsCode() {
        var session = setup(new FakeStage()).start();
        session.call().breakProtocol(new PipelineException(Fault.BAD_MESSAGE, "kind 0x42 is unknown"));
        session.advance(40);
        assertThat(session.finish().endReason().toString()).isEqualTo("bad-message (caller: kind 0x42 is unknown)");
    }

    @Test
    void aSendThatFailsEndsTheCall() {
        var session = setup(new FakeStage()).start();
        session.advance(100);
        session.call().failNextSend(new IOException("broken pipe"));
        session.advance(1_100);
        assertThat(session.finish().endReason().toString()).isEqualTo("connection-lost (broken pipe)");
    }

    /** Hung up with audio on its way, a connection breaks for the sender before the reader has read its end. */
    @Test
    void aSendThatFailsBecauseTheCallerHungUpIsAHangUp() {
        var session = setup(new FakeStage()).start();
        session.advance(100);
        session.call().failNextSend(new IOException("broken pipe"));
        session.advance(40);
        session.call().hangUp();
        session.advance(40);
        assertThat(session.finish().endReason().code()).isEqualTo("caller-hung-up");
    }

    @Test
    void aTransportThatThrowsEndsItsOwnCallOnly() {
        var time = VirtualTime.create();
        var one = setup(new FakeStage()).on(time).start();
        var other = setup(new FakeStage()).on(time).start();
        time.advance(Duration.ofMillis(100));
        one.call().failNextSend(new IllegalStateException("a bug"));
        time.advance(Duration.ofSeconds(1));
        assertThat(one.finish().endReason().code()).isEqualTo("internal-error");
        assertThat(other.ended()).isFalse();
        assertThat(other.call().heard()).hasSizeGreaterThan(50);
        other.finish();
    }

    @Test
    void aFarEndThatStopsReadingLosesItsOwnCallOnly() {
        var time = VirtualTime.create();
        var slow = setup(new FakeStage()).on(time).start();
        var other = setup(new FakeStage()).on(time).start();
        slow.call().refuseFrames(true);
        time.advance(Duration.ofMillis(1_900));
        assertThat(slow.ended()).isFalse();
        time.advance(Duration.ofMillis(200));
        assertThat(slow.finish().endReason().code()).isEqualTo("far-end-not-reading");
        assertThat(slow.call().refused()).isEqualTo(100);
        assertThat(other.call().heard()).hasSizeGreaterThan(100);
        other.finish();
    }

    @Test
    void theClockOfAllCallsNeverClosesOne() {
        var session = setup(new FakeStage()).start();
        session.call().refuseFrames(true);
        session.advance(2_100);
        session.finish();
        assertThat(session.call().closedBy())
                .isNotEqualTo(Thread.currentThread().getName());
    }

    /** The caller's own thread is stuck in the stage, and hears no hang-up. */
    @Test
    void aStageStuckInAFrameIsGivenUp() {
        var givenUp = new AtomicBoolean();
        var session = setup(FakeStage.hearing((context, frame) -> waitForEver(givenUp)))
                .limits(new Blueprint.Limits(Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofSeconds(3)))
                .start();
        session.advance(6_980);
        assertThat(session.ended()).isFalse();
        session.advance(40);
        assertThat(session.recording().endReason().code()).isEqualTo("max-duration");
        assertThat(givenUp).isTrue();
        assertThatThrownBy(session::finish)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("stage agent in process() blocks the session's turn");
    }

    @Test
    void aStageStuckInATaskIsGivenUp() {
        var givenUp = new AtomicBoolean();
        var stage = new FakeStage();
        var session = setup(stage).start();
        session.advance(100);
        stage.context().execute(() -> waitForEver(givenUp));
        session.callerHangsUp();
        session.advance(4_900);
        assertThat(session.ended()).isFalse();
        session.advance(100);
        assertThat(session.recording().endReason().code()).isEqualTo("caller-hung-up");
        assertThat(givenUp).isTrue();
        assertThat(stage.calls).endsWith("close");
        session.close();
    }

    private static void waitForEver(AtomicBoolean givenUp) {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            givenUp.set(true);
        }
    }

    @Test
    void nothingIsLeftOfASession() {
        var stage = FakeStage.starting(context -> {
            context.fork("waits for ever", () -> new CountDownLatch(1).await());
            context.outbox("idle", 4, item -> {});
            var utterance = context.begin("long");
            context.fork("writes", () -> {
                while (utterance.write(ByteBuffer.allocate(16_000))) {
                    // until the session ends
                }
            });
        });
        var session = setup(stage).start();
        session.advance(1_000);
        session.callerHangsUp();
        assertThat(session.finish().endReason().code()).isEqualTo("caller-hung-up");
    }

    @Test
    void whatAStageDoesAfterTheEndDoesNothing() {
        var stage = new FakeStage();
        var session = setup(stage).start();
        session.advance(100);
        session.callerHangsUp();
        var recording = session.finish();
        var utterance = stage.context().begin("late");
        assertThat(utterance.cancelled()).isTrue();
        stage.context().fork("late", () -> {
            throw new IllegalStateException("must not run");
        });
        stage.context().execute(() -> {});
        stage.context().after(Duration.ZERO, () -> {});
        session.advance(100);
        assertThat(session.recording().events()).isEqualTo(recording.events());
    }

    @Test
    void endsAreTheLastEvent() {
        var session = setup(FakeStage.starting(context -> FakeStage.say(context, "hello", Sound.tone(300, 5_000))))
                .start();
        session.advance(500);
        session.callerHangsUp();
        List<SessionEvent> events = session.finish().events();
        assertThat(events.getLast()).isInstanceOf(SessionEvent.Ended.class);
        assertThat(events).filteredOn(SessionEvent.Ended.class::isInstance).hasSize(1);
    }
}
