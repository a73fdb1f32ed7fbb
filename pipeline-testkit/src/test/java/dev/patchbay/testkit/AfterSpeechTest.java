package dev.patchbay.testkit;

import static dev.patchbay.testkit.FakeStage.agent;
import static dev.patchbay.testkit.FakeStage.formats;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.media.TextFormat;
import dev.patchbay.api.stage.PortSpec;
import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.api.tool.SessionControl;
import dev.patchbay.api.tool.Tool;
import dev.patchbay.api.tool.ToolCall;
import dev.patchbay.api.tool.ToolResult;
import dev.patchbay.api.tool.ToolSpec;
import dev.patchbay.runtime.metrics.Meter;
import dev.patchbay.runtime.session.Blueprint;
import dev.patchbay.runtime.session.SessionEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Tools that let the agent finish, and goodbyes that no tool follows. */
class AfterSpeechTest {
    private final FakeStage stage = new FakeStage();
    private final List<String> told = new CopyOnWriteArrayList<>();

    /** Hangs up, once the caller has heard what the agent says with it. */
    private static final class HangUp implements Tool {
        @Override
        public ToolSpec spec() {
            return new ToolSpec("hang_up", "Hangs up.", "{}", Duration.ofSeconds(2), true);
        }

        @Override
        public ToolResult call(ToolCall call, SessionControl session) throws InterruptedException {
            switch (call.argumentsJson()) {
                case "hang" -> new CountDownLatch(1).await();
                case "fail" -> {
                    return new ToolResult.Failure("not now");
                }
                default -> session.hangUpWhenHeard("done");
            }
            return new ToolResult.Success("{}");
        }
    }

    private TestSession talking() {
        return TestSession.pipeline()
                .stage("agent", agent("pcm16 8000"), () -> stage)
                .tools(new HangUp())
                .farewells("goodbye")
                .limits(new Blueprint.Limits(Duration.ofSeconds(5), Duration.ZERO, Duration.ofSeconds(4)))
                .start();
    }

    private void say(String id, String words) {
        stage.context().publish(new StageEvent.AgentText(id, words));
        FakeStage.say(stage.context(), id, Sound.speech(1_000));
    }

    private void call(String arguments) {
        var _ = stage.context()
                .call(new ToolCall("1", "hang_up", arguments))
                .thenAccept(result -> told.add(result + ""));
    }

    @Test
    void theCallerHearsTheGoodbyeBeforeTheCallEnds() {
        var session = talking();
        say("bye", "Goodbye!");
        session.advance(100);
        call("{}");
        session.advance(700);
        assertThat(told).isEmpty();
        assertThat(session.ended()).isFalse();
        session.advance(400);

        var recording = session.finish();
        assertThat(told).containsExactly("Success[json={}]");
        assertThat(recording.endReason().code()).isEqualTo("agent-hung-up");
        assertThat(recording.only(SessionEvent.AgentStopped.class).complete()).isTrue();
        assertThat(session.count(Meter.FAREWELLS_UNANSWERED)).isZero();
    }

    @Test
    void whereNothingIsSaidTheToolRunsAtOnce() {
        var session = talking();
        call("{}");
        session.advance(60);
        assertThat(session.finish().endReason().code()).isEqualTo("agent-hung-up");
    }

    @Test
    void aCallerWhoCutsTheGoodbyeOffIsNotHungUpOn() {
        var session = talking();
        say("bye", "Goodbye!");
        session.advance(500);
        call("{}");
        session.callerSays(Sound.speech(500));
        session.advance(480);

        assertThat(told).singleElement().asString().contains("Failure").contains("the caller interrupted");
        var recording = session.finish();
        assertThat(recording.events(SessionEvent.Interrupted.class)).hasSize(1);
        assertThat(recording.endReason().code()).isEqualTo("caller-hung-up");
    }

    @Test
    void onlyWhatWasSaidBeforeIsWaitedFor() {
        var session = talking();
        say("bye", "Goodbye!");
        session.advance(100);
        call("fail");
        session.advance(20); // for the call to be noted before there is more
        say("more", "And another thing.");
        session.advance(1_000);
        assertThat(told).containsExactly("Failure[message=not now]");
        session.finish();
    }

    @Test
    void anUtteranceWithoutAnEndIsNotWaitedForLongerThanAGoodbyeMayTake() {
        var session = talking();
        var _ = stage.context().begin("endless");
        call("{}");
        session.advance(3_900);
        assertThat(session.ended()).isFalse();
        assertThat(told).isEmpty();
        session.advance(200);
        assertThat(told).containsExactly("Success[json={}]");
        session.finish();
    }

    @Test
    void theTimeLimitCountsFromWhenItRuns() {
        var session = talking();
        say("bye", "Goodbye!");
        session.advance(20);
        call("hang");
        session.advance(2_800);
        assertThat(told).isEmpty();
        session.advance(400);
        assertThat(told).containsExactly("TimedOut[after=PT2S]");
        assertThat(session.finish().only(SessionEvent.ToolReturned.class).tookMillis())
                .isEqualTo(2_000);
    }

    @Test
    void aCallThatEndsBeforeIsAFailure() {
        var session = talking();
        say("bye", "Goodbye!");
        session.advance(20);
        call("{}");
        session.callerHangsUp();
        session.advance(20);
        session.finish();
        assertThat(told).containsExactly("Failure[message=hang_up was not carried out: the call ended before that]");
    }

    @Test
    void wordsThatASynthesizerHasNotBegunAreWaitedForToo() {
        var model = new FakeTextStage();
        var synthesizer = new FakeTextStage();
        model.onText = (context, id, text) -> context.fork("answers", () -> {
            try (var reply = context.begin("reply")) {
                reply.write("Goodbye!");
            }
            var _ = context.call(new ToolCall("1", "hang_up", "{}")).thenAccept(result -> told.add("called"));
        });
        synthesizer.onText = (context, id, text) -> {
            if (!text.isEmpty()) {
                var _ = context.after(Duration.ofMillis(700), () -> FakeStage.say(context, id, Sound.speech(1_000)));
            }
        };
        var session = TestSession.pipeline()
                .stage("transcriber", StageSpec.transcriber(PortSpec.audio(formats("pcm16 8000"))), () -> stage)
                .stage("model", StageSpec.languageModel(), () -> model)
                .stage(
                        "synthesizer",
                        StageSpec.synthesizer(PortSpec.text(TextFormat.PLAIN), PortSpec.audio(formats("pcm16 8000"))),
                        () -> synthesizer)
                .tools(new HangUp())
                .start();
        session.callerSays(Sound.speech(600));
        session.advance(300);
        stage.context().publish(new StageEvent.Transcript("bye", true, 0.9));
        assertThat(session.advanceUntil(session::ended, 6_000)).isTrue();

        var recording = session.finish();
        assertThat(told).containsExactly("called");
        assertThat(recording.endReason().code()).isEqualTo("agent-hung-up");
        assertThat(recording.only(SessionEvent.AgentStopped.class).playedMillis())
                .isEqualTo(1_000);
    }

    @Test
    void aGoodbyeThatNoToolFollowsIsCountedOnceACall() {
        try (var log = new LogLines()) {
            var session = talking();
            say("bye", "Well then, goodbye!");
            session.advance(2_200);
            assertThat(session.count(Meter.FAREWELLS_UNANSWERED)).isEqualTo(1);
            say("bye again", "Goodbye!");
            session.advance(2_200);
            session.finish();
            assertThat(session.count(Meter.FAREWELLS_UNANSWERED)).isEqualTo(1);
            assertThat(log.with("goodbye"))
                    .containsExactly(
                            "INFO session s1: the agent said goodbye but called no hangup_call; the line stays open");
        }
    }

    @Test
    void aGoodbyeWhoseToolFailedIsCounted() {
        var session = talking();
        call("fail");
        session.advance(40);
        say("bye", "Goodbye!");
        session.advance(2_200);
        session.finish();
        assertThat(session.count(Meter.FAREWELLS_UNANSWERED)).isEqualTo(1);
    }

    @Test
    void aGoodbyeThatWasCutOffIsNot() {
        var session = talking();
        say("bye", "Goodbye!");
        session.advance(300);
        session.callerSays(Sound.speech(500));
        session.advance(1_000);
        session.finish();
        assertThat(session.count(Meter.FAREWELLS_UNANSWERED)).isZero();
    }

    @Test
    void aStageThatHangsUpItselfIsInOrder() {
        var session = talking();
        say("bye", "Goodbye!");
        session.advance(300);
        stage.context().session().hangUpWhenHeard("done");
        session.advance(1_000);
        assertThat(session.finish().endReason().code()).isEqualTo("agent-hung-up");
        assertThat(session.count(Meter.FAREWELLS_UNANSWERED)).isZero();
    }
}
