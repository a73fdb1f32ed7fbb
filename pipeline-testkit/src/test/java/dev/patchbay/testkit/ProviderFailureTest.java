package dev.patchbay.testkit;

import static dev.patchbay.testkit.FakeStage.agent;
import static dev.patchbay.testkit.FakeStage.formats;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.ErrorCode;
import dev.patchbay.api.PipelineException;
import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.Framing;
import dev.patchbay.api.stage.Stage;
import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.runtime.negotiation.PipelineShape;
import dev.patchbay.runtime.session.Blueprint;
import dev.patchbay.runtime.session.OnFailure;
import dev.patchbay.runtime.session.SessionEvent;
import dev.patchbay.runtime.turn.TurnRules;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A provider fails for good: the caller is told, and hears that to its end. */
class ProviderFailureTest {
    private enum Fault implements ErrorCode {
        AUTHENTICATION_FAILED;

        @Override
        public Kind kind() {
            return Kind.CONFIGURATION;
        }
    }

    private static final int LINE_MS = 1_200;

    private final FakeStage agent = new FakeStage();
    private final FakeStage voice = new FakeStage();

    ProviderFailureTest() {
        voice.onSay = text -> FakeStage.say(voice.context(), text, Sound.tone(400, LINE_MS));
    }

    private TestSetup setup(OnFailure what) {
        return TestSession.pipeline()
                .stage("agent", agent("pcm16 8000"), () -> agent)
                .onFailure(what);
    }

    private TestSession start() {
        return setup(spoken(agent("pcm16 16000"), () -> voice)).start();
    }

    private static OnFailure spoken(StageSpec spec, Supplier<Stage> maker) {
        return new OnFailure(
                Optional.of(new OnFailure.Voice(new PipelineShape.Node("voice", spec), maker)),
                3_000,
                "One moment.",
                "Sorry.",
                false);
    }

    private static PipelineException fault() {
        return new PipelineException(Fault.AUTHENTICATION_FAILED, "the key was refused; check api_key");
    }

    private void fails() {
        agent.context().execute(() -> {
            throw fault();
        });
    }

    private static void isExcused(SessionRecording recording) {
        assertThat(recording.endReason().toString())
                .isEqualTo("authentication-failed (agent: the key was refused; check api_key)");
        assertThat(recording.endReason().failure()).isTrue();
        var stopped = recording.events(SessionEvent.AgentStopped.class).getLast();
        assertThat(stopped.utterance()).isEqualTo("stand-in Sorry.");
        assertThat(stopped.complete()).isTrue();
        assertThat(stopped.playedMillis()).isBetween(LINE_MS - 10L, LINE_MS + 10L);
        assertThat(recording.events(SessionEvent.Interrupted.class)).isEmpty();
    }

    @Test
    void whenItFailsAtTheStartTheCallerHearsTheLineToItsLastSample() {
        agent.onStart = context -> {
            throw fault();
        };
        var session = start();
        session.advance(LINE_MS + 2_000);
        assertThat(session.ended()).isTrue();
        var recording = session.finish();
        isExcused(recording);
        assertThat(recording.agentAudio().audibleMillis()).isBetween(LINE_MS - 20L, LINE_MS + 40L);
        assertThat(recording.only(SessionEvent.ProviderFailed.class).code()).isEqualTo("authentication-failed");
        assertThat(recording.only(SessionEvent.StoodIn.class).text()).isEqualTo("Sorry.");
        assertThat(agent.calls).containsExactly("start", "close");
        assertThat(voice.calls).endsWith("close").containsOnlyOnce("close");
    }

    @Test
    void whenATaskFailsTheCallerHearsTheLine() {
        agent.onStart = context -> context.fork("reads", () -> {
            throw fault();
        });
        var session = start();
        session.advance(LINE_MS + 2_000);
        assertThat(session.finish().endReason().toString())
                .isEqualTo("authentication-failed (agent reads: the key was refused; check api_key)");
        assertThat(voice.calls).contains("start");
    }

    @Test
    void aBugIsExcusedToo() {
        agent.onFrame = (context, frame) -> {
            throw new IllegalStateException("a bug");
        };
        var session = start();
        session.advance(LINE_MS + 2_000);
        var recording = session.finish();
        assertThat(recording.endReason().code()).isEqualTo("internal-error");
        assertThat(recording.only(SessionEvent.AgentStopped.class).complete()).isTrue();
    }

    @Test
    void whatTheAgentHadSaidIsHeardBeforeTheLine() {
        var session = start();
        FakeStage.say(agent.context(), "story", Sound.speech(10_000));
        session.advance(500);
        fails();
        session.advance(5_000);
        var recording = session.finish();
        isExcused(recording);
        var story = recording.events(SessionEvent.AgentStopped.class).getFirst();
        assertThat(story.utterance()).isEqualTo("story");
        assertThat(story.playedMillis()).isBetween(2_000L, 2_600L);
    }

    @Test
    void aHeldUtteranceGoesOn() {
        var session = setup(spoken(agent("pcm16 8000"), () -> voice))
                .turns(new TurnRules(
                        TurnRules.BargeIn.AT_ONCE.withMinMs(5_000), TurnRules.NoInput.NEVER, 500, false, true))
                .start();
        FakeStage.say(agent.context(), "story", Sound.speech(1_000));
        session.advance(100);
        session.callerSays(Sound.speech(3_000));
        assertThat(session.advanceUntil(
                        () -> !session.recording()
                                .events(SessionEvent.Held.class)
                                .isEmpty(),
                        1_000))
                .isTrue();
        fails();
        session.advance(5_000);
        isExcused(session.finish());
    }

    @Test
    void noOtherStageGetsAnotherCall() {
        var filter = FakeStage.hearing((context, frame) -> context.emit(frame));
        var session = TestSession.pipeline()
                .stage("filter", StageSpec.filter(formats("pcm16 8000"), Framing.ANY), () -> filter)
                .stage("agent", agent("pcm16 8000"), () -> agent)
                .onFailure(spoken(agent("pcm16 8000"), () -> voice))
                .start();
        session.advance(200);
        fails();
        session.advance(20);
        int heard = filter.heard.size();
        session.callerPresses("5");
        session.callerSays(Sound.speech(1_000));
        session.advance(3_000);
        isExcused(session.finish());
        assertThat(filter.heard).hasSize(heard);
        assertThat(filter.calls).containsExactly("start", "close");
        assertThat(agent.calls).containsExactly("start", "close");
        assertThat(voice.heard).isEmpty();
    }

    @Test
    void aFilterThatFailsBehindTheAgentDoesNotHoldTheLineUp() {
        var filter = FakeStage.hearing((context, frame) -> context.emit(frame));
        var session = TestSession.pipeline()
                .stage("agent", agent("pcm16 8000"), () -> agent)
                .stage("filter", StageSpec.filter(formats("pcm16 8000"), Framing.ANY), () -> filter)
                .onFailure(spoken(agent("pcm16 8000"), () -> voice))
                .start();
        FakeStage.say(agent.context(), "story", Sound.speech(10_000));
        session.advance(500);
        filter.context().execute(() -> {
            throw fault();
        });
        session.advance(6_000);
        assertThat(session.ended()).isTrue();
        var recording = session.finish();
        assertThat(recording.events(SessionEvent.AgentStopped.class).getLast().complete())
                .isTrue();
    }

    @Test
    void theCallerCannotInterruptTheLine() {
        var session = setup(spoken(agent("pcm16 8000"), () -> voice))
                .turns(new TurnRules(
                        new TurnRules.BargeIn(true, true, 100, 800, 0, 0, 0, 0),
                        TurnRules.NoInput.NEVER,
                        500,
                        false,
                        true))
                .start();
        session.advance(100);
        fails();
        session.advance(200);
        session.callerSays(Sound.speech(2_000));
        session.callerPresses("*");
        session.advance(LINE_MS + 2_000);
        var recording = session.finish();
        isExcused(recording);
        assertThat(recording.events(SessionEvent.Held.class)).isEmpty();
    }

    @Test
    void aSilentCallerIsNotAskedMeanwhile() {
        var session = setup(spoken(agent("pcm16 8000"), () -> voice))
                .turns(new TurnRules(
                        TurnRules.BargeIn.AT_ONCE.withMinMs(100), new TurnRules.NoInput(300, 1), 500, false, true))
                .prompts(new Blueprint.Prompts(List.of("Hello?"), "Bye."))
                .start();
        session.advance(100);
        fails();
        session.advance(LINE_MS + 3_000);
        var recording = session.finish();
        isExcused(recording);
        assertThat(recording.events(SessionEvent.NoInput.class)).isEmpty();
    }

    @Test
    void withoutAVoiceTheCallEndsAtOnce() {
        var session = setup(OnFailure.END).start();
        session.advance(100);
        fails();
        session.advance(40);
        assertThat(session.ended()).isTrue();
        var recording = session.finish();
        assertThat(recording.endReason().code()).isEqualTo("authentication-failed");
        assertThat(recording.only(SessionEvent.ProviderFailed.class).who()).isEqualTo("agent");
        assertThat(session.call().terminated()).isFalse();
    }

    @Test
    void theCallerIsHungUpAfterTheLineWhereSoConfigured() {
        var voiced = spoken(agent("pcm16 8000"), () -> voice);
        var session =
                setup(new OnFailure(voiced.voice(), 3_000, "", "Sorry.", true)).start();
        session.advance(100);
        fails();
        session.advance(LINE_MS);
        assertThat(session.call().terminated()).isFalse();
        session.advance(2_000);
        isExcused(session.finish());
        assertThat(session.call().terminated()).isTrue();
    }

    @Test
    void aCallerCanBeHungUpWithoutAWord() {
        var session = setup(new OnFailure(Optional.empty(), 0, "", "", true)).start();
        session.advance(100);
        fails();
        session.advance(40);
        assertThat(session.call().terminated()).isTrue();
        assertThat(session.finish().endReason().code()).isEqualTo("authentication-failed");
    }

    @Test
    void theSwitchGoesOnWithACallThatEndsWell() {
        var session = setup(new OnFailure(Optional.empty(), 0, "", "", true)).start();
        agent.context().session().hangUpWhenHeard("done");
        session.advance(100);
        assertThat(session.finish().endReason().code()).isEqualTo("agent-hung-up");
        assertThat(session.call().terminated()).isFalse();
    }

    @Test
    void aCallerWhoHangsUpDuringTheLineEndsIt() {
        var session = start();
        session.advance(100);
        fails();
        session.advance(400);
        session.callerHangsUp();
        session.advance(40);
        assertThat(session.ended()).isTrue();
        var recording = session.finish();
        assertThat(recording.endReason().code()).isEqualTo("authentication-failed");
        assertThat(recording.agentAudio().audibleMillis()).isLessThan(LINE_MS);
        assertThat(voice.calls).endsWith("close");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aProviderThatFailsAfterTheAgentHungUpChangesNothing(boolean spoken) {
        var session = setup(
                        spoken
                                ? spoken(agent("pcm16 8000"), () -> voice)
                                : new OnFailure(Optional.empty(), 0, "", "", true))
                .start();
        FakeStage.say(agent.context(), "goodbye", Sound.speech(600));
        agent.context().session().hangUpWhenHeard("done");
        session.advance(200);
        fails();
        session.advance(1_000);
        assertThat(session.ended()).isTrue();
        var recording = session.finish();
        assertThat(recording.endReason().code()).isEqualTo("agent-hung-up");
        assertThat(recording.only(SessionEvent.AgentStopped.class).complete()).isTrue();
        assertThat(voice.calls).isEmpty();
        assertThat(session.call().terminated()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"create", "start", "say", "task"})
    void aVoiceThatFailsEndsTheCall(String what) {
        if (what.equals("start")) {
            voice.onStart = context -> {
                throw new IllegalStateException("no voice");
            };
        }
        voice.onSay = text -> {
            if (what.equals("task")) {
                voice.context().fork("speaks", () -> {
                    throw new IllegalStateException("no voice");
                });
            } else {
                throw new IllegalStateException("no voice");
            }
        };
        var session = setup(spoken(agent("pcm16 8000"), () -> {
                    if (what.equals("create")) {
                        throw new IllegalStateException("no voice");
                    }
                    return voice;
                }))
                .start();
        session.advance(100);
        fails();
        session.advance(40);
        assertThat(session.ended()).isTrue();
        var recording = session.finish();
        assertThat(recording.endReason().code()).isEqualTo("authentication-failed");
        assertThat(recording.only(SessionEvent.Degraded.class).text())
                .isEqualTo("the stand-in can't speak: java.lang.IllegalStateException: no voice");
        assertThat(voice.calls).hasSize(what.equals("create") ? 0 : 2);
    }

    @Test
    void aVoiceThatSaysNothingIsNotWaitedForLong() {
        voice.onSay = text -> {};
        var session = start();
        session.advance(100);
        fails();
        session.advance(4_900);
        assertThat(session.ended()).isFalse();
        session.advance(200);
        assertThat(session.ended()).isTrue();
        assertThat(session.finish().endReason().code()).isEqualTo("authentication-failed");
    }

    @Test
    void aLineThatDoesNotEndHasTheTimeOfAGoodbye() {
        voice.onSay = text -> FakeStage.say(voice.context(), text, Sound.tone(400, 60_000));
        var session = setup(spoken(agent("pcm16 8000"), () -> voice))
                .limits(new Blueprint.Limits(Duration.ofSeconds(5), Duration.ZERO, Duration.ofSeconds(3)))
                .start();
        session.advance(100);
        fails();
        session.advance(3_100);
        assertThat(session.ended()).isTrue();
        assertThat(session.finish().endReason().code()).isEqualTo("authentication-failed");
    }

    @Test
    void whatAVoiceSaysUnaskedIsNotHeard() {
        voice.onStart = context -> FakeStage.say(context, "greeting", Sound.tone(800, 700));
        var session = start();
        session.advance(100);
        fails();
        session.advance(LINE_MS + 2_000);
        var recording = session.finish();
        isExcused(recording);
        assertThat(recording.events(SessionEvent.AgentStarted.class)).hasSize(1);
    }

    @Test
    void aLineInPartsIsHeardWhole() {
        voice.onSay = text -> {
            FakeStage.say(voice.context(), "first", Sound.tone(400, 300));
            voice.context()
                    .after(
                            Duration.ofMillis(900),
                            () -> FakeStage.say(voice.context(), "Sorry.", Sound.tone(400, LINE_MS)));
        };
        var session = start();
        session.advance(100);
        fails();
        session.advance(5_000);
        isExcused(session.finish());
    }

    @Test
    void aVoiceCannotHangUp() {
        voice.onSay = text -> {
            FakeStage.say(voice.context(), text, Sound.tone(400, LINE_MS));
            voice.context().session().hangUpWhenHeard("done");
        };
        var session = start();
        session.advance(100);
        fails();
        session.advance(5_000);
        isExcused(session.finish());
    }

    @Test
    void aSynthesizerCanBeTheVoice() {
        var synthesizer = new CompanionSynthesizer();
        var session =
                setup(spoken(CompanionSynthesizer.spec(), () -> synthesizer)).start();
        session.advance(100);
        fails();
        session.advance(3_000);
        var recording = session.finish();
        assertThat(synthesizer.spoken()).containsExactly("Sorry.");
        assertThat(recording.only(SessionEvent.AgentStopped.class).playedMillis())
                .isEqualTo(6L * CompanionSynthesizer.LETTER_MS);
    }

    @Test
    void theLineGoesOnInAnotherFormat() {
        var session = start();
        session.advance(100);
        fails();
        session.advance(400);
        session.call().change(AudioFormat.parse("pcm16 16000"), formats("pcm16 16000"));
        session.advance(LINE_MS + 2_000);
        isExcused(session.finish());
    }

    @Test
    void aCallThatGoesWellNeedsNoVoice() {
        var session = start();
        session.advance(1_000);
        session.callerHangsUp();
        session.finish();
        assertThat(voice.calls).isEmpty();
    }
}
