package dev.patchbay.testkit;

import static dev.patchbay.testkit.FakeStage.agent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.runtime.playout.Playout;
import dev.patchbay.runtime.session.Blueprint;
import dev.patchbay.runtime.session.SessionEvent;
import dev.patchbay.runtime.turn.TurnRules;
import dev.patchbay.runtime.turn.TurnRules.BargeIn;
import dev.patchbay.runtime.turn.TurnRules.NoInput;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnTakingInSessionTest {
    private static final Sound STORY = Sound.speech(6_000);
    private static final BargeIn BARGE_IN = BargeIn.AT_ONCE.withMinMs(250);

    private static FakeStage storyteller() {
        return FakeStage.starting(context -> FakeStage.say(context, "story", STORY));
    }

    private static TestSetup setup(FakeStage stage, TurnRules rules) {
        return TestSession.pipeline()
                .stage("agent", agent("pcm16 8000"), () -> stage)
                .turns(rules);
    }

    private static TurnRules rules(BargeIn bargeIn) {
        return new TurnRules(bargeIn, NoInput.NEVER, 500, false, true);
    }

    private static short[] first(Sound sound, long millis) {
        return Arrays.copyOf(sound.at(8_000), Math.toIntExact(millis * 8));
    }

    private static short[] last(Sound sound, int millis) {
        var all = sound.at(8_000);
        return Arrays.copyOfRange(all, all.length - millis * 8, all.length);
    }

    @Test
    void aCallerSilencesTheAgentAtOnceAndForGoodAfterMinMs() {
        var session = setup(storyteller(), rules(BARGE_IN)).start();
        session.advance(1_000);
        session.callerSays(Sound.speech(1_000));
        session.advance(3_000);
        var recording = session.finish();
        long held = recording.only(SessionEvent.Held.class).atMillis();
        assertThat(held).isLessThanOrEqualTo(1_100);
        assertThat(recording.only(SessionEvent.Interrupted.class).atMillis()).isBetween(1_230L, 1_290L);
        assertThat(recording.agentAudio().samples(held + 1, 4_000)).containsOnly(0);
    }

    @Test
    void aCoughOfATenthOfASecondMakesAPauseUntilMinMsAndNothingIsLost() {
        var session = setup(storyteller(), rules(BARGE_IN)).start();
        session.advance(1_000);
        session.callerSays(Sound.speech(100));
        session.advance(7_000);
        var recording = session.finish();
        long held = recording.only(SessionEvent.Held.class).atMillis();
        long resumed = recording.only(SessionEvent.Resumed.class).atMillis();
        assertThat(resumed).isBetween(1_230L, 1_290L);
        assertThat(recording.agentAudio().samples(0, held)).isEqualTo(first(STORY, held));
        assertThat(recording.agentAudio().samples(6_000 + resumed - held - 1_000, 6_000 + resumed - held))
                .isEqualTo(last(STORY, 1_000));
        assertThat(recording.only(SessionEvent.AgentStopped.class).complete()).isTrue();
    }

    @Test
    void aKeyInterruptsAtOnceWhenToldSo() {
        var dtmf = new BargeIn(false, true, 250, 0, 0, 5_000, 0, 0);
        var stage = storyteller();
        var session = setup(stage, rules(dtmf)).start();
        session.advance(1_000);
        session.callerPresses("3");
        session.advance(500);
        var recording = session.finish();
        assertThat(stage.interruptions).hasSize(1);
        assertThat(recording.agentAudio().samples(1_020, 1_500)).containsOnly(0);
        assertThat(stage.calls).containsSubsequence("interrupt", "dtmf 3");
    }

    @Test
    void aSilentCallerIsAskedAndLetGoWhenTheGoodbyeWasHeard() {
        var stage = new FakeStage();
        stage.onSay = text -> FakeStage.say(stage.context(), text, Sound.speech(1_000));
        var session = setup(stage, new TurnRules(BARGE_IN, new NoInput(3_000, 1), 500, false, true))
                .prompts(new Blueprint.Prompts(List.of("Hello?"), "Goodbye."))
                .start();
        session.advance(12_000);
        var recording = session.finish();
        assertThat(recording.events(SessionEvent.AgentStopped.class))
                .extracting(SessionEvent.AgentStopped::utterance)
                .containsExactly("Hello?", "Goodbye.");
        assertThat(recording.endReason().code()).isEqualTo("no-input");
        assertThat(recording.only(SessionEvent.Ended.class).atMillis()).isBetween(9_000L, 9_100L);
    }

    @Test
    void aProviderThatLeadsIsGuardedByTheDetector() {
        var stage = storyteller();
        var spec = agent("pcm16 8000").withTurnDetection();
        var rules = new TurnRules(new BargeIn(true, false, 250, 2_000, 0, 0, 0, 0), NoInput.NEVER, 500, true, true);
        var session = TestSession.pipeline()
                .stage("agent", spec, () -> stage)
                .turns(rules)
                .start();
        session.advance(1_000);
        stage.context().publish(new StageEvent.SpeechStarted(1, Duration.ZERO)); // it hears its own echo
        session.advance(400);
        stage.context().publish(new StageEvent.SpeechStopped(Duration.ZERO));
        session.advance(600);
        session.callerSays(Sound.speech(1_000));
        session.advance(200);
        stage.context().publish(new StageEvent.SpeechStarted(1, Duration.ofMillis(100)));
        session.advance(2_000);
        var recording = session.finish();
        assertThat(recording.only(SessionEvent.Interrupted.class).atMillis()).isBetween(2_230L, 2_290L);
        assertThat(recording.only(SessionEvent.Held.class).atMillis()).isBetween(2_040L, 2_100L);
    }

    @Test
    void aFarEndThatAcknowledgesSaysWhatWasHeard() {
        var stage = storyteller();
        var session = setup(stage, rules(BARGE_IN))
                .acknowledging(Duration.ofMillis(300))
                .start();
        session.advance(1_000);
        session.callerSays(Sound.speech(1_000));
        session.advance(2_000);
        session.finish();
        long played =
                stage.interruptions.getFirst().utterances().getFirst().played().toMillis();
        // Held at 1 060 to 1 080 ms, cut at 1 260; what was sent last had been acknowledged but for 300 ms less the
        // hold.
        assertThat(played).isBetween(940L, 980L);
    }

    @Test
    void aGoodbyeIsHeardToItsEndWhereTheFarEndBuffers() {
        var stage = FakeStage.starting(context -> {
            FakeStage.say(context, "goodbye", Sound.speech(1_000));
            context.after(Duration.ofMillis(200), () -> context.session().hangUpWhenHeard("done"));
        });
        var session = setup(stage, rules(BARGE_IN))
                .acknowledging(Duration.ofMillis(700))
                .start();
        session.advance(4_000);
        var recording = session.finish();
        assertThat(recording.endReason().code()).isEqualTo("agent-hung-up");
        assertThat(recording.only(SessionEvent.Ended.class).atMillis()).isBetween(1_680L, 1_740L);
    }

    @Test
    void aStageHearsOfTheAgentAndOfHowLongTheCallerHasSpoken() {
        var stage = storyteller();
        var session = setup(stage, rules(BARGE_IN)).start();
        session.advance(1_000);
        session.callerSays(Sound.speech(1_000));
        session.advance(3_000);
        session.finish();
        assertThat(stage.calls).containsSubsequence("agentStarted", "agentStopped", "interrupt", "callerStarted");
        assertThat(stage.callerStartedAgo.getFirst()).isBetween(Duration.ofMillis(250), Duration.ofMillis(290));
    }

    @Test
    void anUtteranceThatItsStageTakesBackEndsThereAndTheNextGoesOn() {
        var stage = new FakeStage();
        stage.onStart = context -> {
            var first = context.begin("first");
            FakeStage.write(
                    context,
                    first,
                    Sound.tone(300, 2_000),
                    () -> FakeStage.say(context, "second", Sound.tone(500, 500)));
            context.after(
                    Duration.ofMillis(500),
                    () -> assertThat(first.cancel().played())
                            .isBetween(Duration.ofMillis(480), Duration.ofMillis(520)));
        };
        var session = setup(stage, rules(BARGE_IN))
                .playout(Playout.Marks.of(Duration.ofSeconds(10)))
                .start();
        session.advance(2_000);
        var recording = session.finish();
        assertThat(recording.events(SessionEvent.AgentStopped.class))
                .extracting(stopped -> stopped.utterance() + " " + stopped.complete())
                .containsExactly("first false", "second true");
    }
}
