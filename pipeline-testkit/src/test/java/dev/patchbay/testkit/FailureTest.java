package dev.patchbay.testkit;

import static dev.patchbay.testkit.FakeStage.agent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.ErrorCode;
import dev.patchbay.api.PipelineException;
import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.Encoding;
import dev.patchbay.api.media.Framing;
import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.runtime.metrics.Meter;
import dev.patchbay.runtime.session.SessionEvent;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailureTest {
    private enum Fault implements ErrorCode {
        AUTHENTICATION_FAILED;

        @Override
        public Kind kind() {
            return Kind.CONFIGURATION;
        }
    }

    private static TestSetup setup(FakeStage stage) {
        return TestSession.pipeline().stage("agent", agent("pcm16 8000"), () -> stage);
    }

    private static FakeStage throwing(String method) {
        return FakeStage.called(call -> {
            if (call.equals(method)) {
                throw new IllegalStateException("a bug in " + method);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "process", "callerStarted", "callerStopped", "dtmf 5", "interrupt"})
    void aStageThatThrowsEndsItsSessionByName(String method) {
        var stage = throwing(method);
        var session = setup(stage).start();
        FakeStage.say(stage.context(), "story", Sound.speech(4_000));
        session.callerPresses("5");
        session.advance(500);
        session.callerSays(Sound.speech(1_000));
        session.advance(3_000);
        var recording = session.finish();
        assertThat(recording.endReason().code()).isEqualTo("internal-error");
        assertThat(recording.endReason().detail())
                .isEqualTo("agent: java.lang.IllegalStateException: a bug in " + method);
        assertThat(stage.calls).endsWith("close").containsOnlyOnce("close");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inputEnded", "close"})
    void aStageThatThrowsAtTheEndChangesNothing(String method) {
        var stage = throwing(method);
        var other = new FakeStage();
        var session = setup(stage)
                .stage("filter", StageSpec.filter(FakeStage.formats("pcm16 8000"), Framing.ANY), () -> other)
                .start();
        session.advance(100);
        session.callerHangsUp();
        assertThat(session.finish().endReason().code()).isEqualTo("caller-hung-up");
        assertThat(stage.calls).endsWith("close");
        assertThat(other.calls).endsWith("close");
    }

    @Test
    void aStageThatCannotBeCreatedIsARefusedCall() {
        var filter = new FakeStage();
        var session = TestSession.pipeline()
                .stage("filter", StageSpec.filter(FakeStage.formats("pcm16 8000"), Framing.ANY), () -> filter)
                .stage("agent", agent("pcm16 8000"), () -> {
                    throw new IllegalStateException("no model file");
                })
                .start();
        session.advance(100);
        session.finish();
        assertThat(session.count(Meter.CALLS_REFUSED)).isEqualTo(1);
        assertThat(session.count(Meter.CALLS_STARTED)).isZero();
        assertThat(session.call().closed()).isTrue();
        assertThat(filter.calls).containsExactly("close");
    }

    @Test
    void theKindOfAFailureIsItsCode() {
        var session = setup(FakeStage.starting(context -> {
                    throw new PipelineException(Fault.AUTHENTICATION_FAILED, "the key was refused; check api_key");
                }))
                .start();
        assertThat(session.finish().endReason().toString())
                .isEqualTo("authentication-failed (agent: the key was refused; check api_key)");
    }

    @Test
    void aForkThatThrowsEndsTheSession() {
        var session = setup(FakeStage.starting(context -> context.fork("reads", () -> {
                    throw new PipelineException(Fault.AUTHENTICATION_FAILED, "no");
                })))
                .start();
        session.advance(20);
        assertThat(session.finish().endReason().toString()).isEqualTo("authentication-failed (agent reads: no)");
    }

    @Test
    void anOutboxThatThrowsEndsTheSession() {
        var session = setup(FakeStage.starting(context -> context.outbox("to the provider", 4, item -> {
                            throw new IllegalStateException("socket closed");
                        })
                        .offer("hello")))
                .start();
        session.advance(20);
        assertThat(session.finish().endReason().detail())
                .isEqualTo("agent to the provider: java.lang.IllegalStateException: socket closed");
    }

    @Test
    void aTaskThatThrowsEndsTheSession() {
        var session = setup(FakeStage.starting(context -> context.after(Duration.ofMillis(100), () -> {
                    throw new IllegalStateException("late");
                })))
                .start();
        session.advance(200);
        assertThat(session.finish().endReason().detail()).isEqualTo("agent: java.lang.IllegalStateException: late");
    }

    @Test
    void aFilterIsNotBlamedForTheStageBehindIt() {
        var session = TestSession.pipeline()
                .stage(
                        "filter",
                        StageSpec.filter(FakeStage.formats("pcm16 8000"), Framing.ANY),
                        () -> FakeStage.hearing((context, frame) -> context.emit(frame)))
                .stage("agent", agent("pcm16 8000"), () -> throwing("process"))
                .start();
        session.advance(100);
        assertThat(session.finish().endReason().detail()).startsWith("agent: ");
    }

    @Test
    void aStageThatCarriesOnIsDegraded() {
        var session = setup(FakeStage.starting(context ->
                        context.publish(new StageEvent.Degraded(Fault.AUTHENTICATION_FAILED, "no captions today"))))
                .start();
        session.advance(100);
        var degraded = session.finish().only(SessionEvent.Degraded.class);
        assertThat(degraded.who()).isEqualTo("agent");
        assertThat(degraded.text()).isEqualTo("AUTHENTICATION_FAILED: no captions today");
    }

    @Test
    void aCallWithoutAPlanIsRefused() {
        var session = TestSession.pipeline()
                .stage("agent", agent("pcm16 8000"), FakeStage::new)
                .caller(new AudioFormat(new Encoding("opus", 1, false), 48_000, 1))
                .start();
        session.finish();
        assertThat(session.count(Meter.CALLS_REFUSED)).isEqualTo(1);
        assertThat(session.call().closed()).isTrue();
    }
}
