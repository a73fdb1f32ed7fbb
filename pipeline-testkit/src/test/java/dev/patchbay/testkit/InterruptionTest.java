package dev.patchbay.testkit;

import static dev.patchbay.testkit.FakeStage.agent;
import static dev.patchbay.testkit.Samples.assertSame;
import static dev.patchbay.testkit.Samples.assertStartsWith;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.media.Framing;
import dev.patchbay.api.stage.Interruption;
import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.runtime.metrics.Meter;
import dev.patchbay.runtime.session.SessionEvent;
import dev.patchbay.runtime.turn.TurnRules;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterruptionTest {
    private static final Sound STORY = Sound.speech(6_000);

    private static TestSetup setup(FakeStage stage, String formats) {
        return TestSession.pipeline().stage("agent", agent(formats), () -> stage);
    }

    private static FakeStage storyteller() {
        return FakeStage.starting(context -> FakeStage.say(context, "story", STORY));
    }

    @Test
    void notOneSampleIsSentAfterTheDecision() {
        var session = setup(storyteller(), "pcm16 8000").start();
        session.advance(1_000);
        session.callerSays(Sound.speech(1_000));
        session.advance(3_000);
        var recording = session.finish();
        long decided = recording.only(SessionEvent.Interrupted.class).atMillis();
        assertThat(recording.agentAudio().samples(decided + 1, 4_000)).containsOnly(0);
        assertThat(decided).isBetween(1_380L, 1_440L);
    }

    @Test
    void heardIsWhatWasSentToTheSample() {
        var stage = storyteller();
        var session = setup(stage, "pcm16 8000").start();
        session.advance(1_000);
        session.callerSays(Sound.speech(1_000));
        session.advance(3_000);
        var recording = session.finish();
        var heard = stage.interruptions.getFirst().utterances().getFirst();
        var played =
                Arrays.copyOf(STORY.at(8_000), Math.toIntExact(heard.played().toMillis() * 8));
        // Held from the first sign of speech on: what was sent before is what was heard, and then there is silence.
        assertSame(recording.agentAudio().samples(0, heard.played().toMillis()), played);
        assertThat(recording.agentAudio().samples(heard.played().toMillis(), 4_000))
                .containsOnly(0);
        assertThat(heard.utterance()).isEqualTo("story");
        assertThat(heard.written()).isBetween(Duration.ofSeconds(3), Duration.ofMillis(3_200));
    }

    @Test
    void aCoughLosesNothing() {
        var session = setup(storyteller(), "pcm16 8000").start();
        session.advance(1_000);
        session.callerSays(Sound.speech(120));
        session.advance(7_000);
        var recording = session.finish();
        var held = recording.only(SessionEvent.Held.class).atMillis();
        var resumed = recording.only(SessionEvent.Resumed.class).atMillis();
        var story = recording.agentAudio().samples(0, held + 1);
        var rest = recording.agentAudio().samples(resumed + 1, 8_000);
        var both = Arrays.copyOf(story, story.length + rest.length);
        System.arraycopy(rest, 0, both, story.length, rest.length);
        assertStartsWith(both, STORY.at(8_000));
        assertThat(recording.events(SessionEvent.Interrupted.class)).isEmpty();
        assertThat(recording.only(SessionEvent.AgentStopped.class).playedMillis())
                .isEqualTo(6_000);
        assertThat(session.count(Meter.HELD_FALSE_ALARMS)).isEqualTo(1);
    }

    @Test
    void writesOfACancelledUtteranceGoNowhereAndSaySo() {
        List<Boolean> said = new ArrayList<>();
        var stage = new FakeStage();
        stage.onStart = context -> {
            var utterance = context.begin("story");
            context.fork("writes", () -> {
                said.add(utterance.write(ByteBuffer.wrap(Bytes.of(STORY.at(8_000), context.outputFormat()))));
                said.add(utterance.write(ByteBuffer.wrap(new byte[320])));
                said.add(utterance.cancelled());
                utterance.close();
            });
        };
        var session = setup(stage, "pcm16 8000").start();
        session.advance(1_000);
        session.callerSays(Sound.speech(1_000));
        session.advance(3_000);
        assertThat(session.finish().endReason().code()).isEqualTo("caller-hung-up");
        assertThat(said).containsExactly(false, false, true);
    }

    @Test
    void whatIsQueuedBehindIsCutToo() {
        var stage = FakeStage.starting(context -> {
            FakeStage.say(context, "first", Sound.tone(300, 1_000));
            context.after(Duration.ofMillis(100), () -> FakeStage.say(context, "second", Sound.tone(500, 500)));
        });
        var session = setup(stage, "pcm16 8000").start();
        session.advance(300);
        session.callerSays(Sound.speech(600));
        session.advance(2_000);
        var recording = session.finish();
        assertThat(stage.interruptions).hasSize(1);
        assertThat(stage.interruptions.getFirst().utterances())
                .extracting(Interruption.Heard::utterance)
                .containsExactly("first", "second");
        assertThat(stage.interruptions.getFirst().utterances().getLast().played())
                .isEqualTo(Duration.ZERO);
        assertThat(recording.events(SessionEvent.AgentStarted.class)).hasSize(1);
        assertThat(session.call().clears()).isEqualTo(1);
    }

    @Test
    void theNextUtterancePlaysAfterAnInterruption() {
        var stage = storyteller();
        stage.onCall = call -> {
            if (call.equals("callerStopped")) {
                FakeStage.say(stage.context(), "answer", Sound.tone(440, 300));
            }
        };
        var session = setup(stage, "pcm16 8000").start();
        session.advance(1_000);
        session.callerSays(Sound.speech(800));
        session.advance(4_000);
        var recording = session.finish();
        assertThat(recording.events(SessionEvent.AgentStopped.class))
                .extracting(SessionEvent.AgentStopped::utterance)
                .containsExactly("answer");
        long started =
                recording.events(SessionEvent.AgentStarted.class).getLast().atMillis();
        assertSame(
                recording.agentAudio().samples(started, started + 300),
                Sound.tone(440, 300).at(8_000));
    }

    /** 20 ms frames behind an agent that stops in the middle of one: the rest of it must not begin the next utterance. */
    @Test
    void nothingOfACutUtteranceIsLeftBetweenTheStages() {
        var filter = FakeStage.hearing((context, frame) -> context.emit(frame));
        var stage = new FakeStage();
        stage.onStart = context -> {
            var utterance = context.begin("story");
            context.fork(
                    "writes",
                    () -> utterance.write(
                            ByteBuffer.wrap(Bytes.of(Sound.tone(1_000, 1_010).at(8_000), context.outputFormat()))));
        };
        stage.onCall = call -> {
            if (call.equals("callerStopped")) {
                FakeStage.say(stage.context(), "answer", Sound.samples(new short[1_600]));
            }
        };
        var session = setup(stage, "pcm16 8000")
                .stage(
                        "filter",
                        StageSpec.filter(FakeStage.formats("pcm16 8000"), Framing.exactly(Duration.ofMillis(20))),
                        () -> filter)
                .start();
        session.advance(400);
        session.callerSays(Sound.speech(600));
        session.advance(3_000);
        var recording = session.finish();
        long decided = recording.only(SessionEvent.Interrupted.class).atMillis();
        assertThat(recording.events(SessionEvent.AgentStarted.class)).hasSize(2);
        assertThat(recording.agentAudio().samples(decided + 1, 4_000)).containsOnly(0);
    }

    @Test
    void aResampledUtteranceIsCountedInPlayedTime() {
        var stage = storyteller();
        var session = setup(stage, "pcm16 24000").start();
        session.advance(1_000);
        session.callerSays(Sound.speech(1_000));
        session.advance(3_000);
        var recording = session.finish();
        var heard = stage.interruptions.getFirst().utterances().getFirst();
        assertThat(heard.played().toMillis() % 20).isZero();
        assertThat(recording.agentAudio().samples(heard.played().toMillis(), 4_000))
                .containsOnly(0);
        assertThat(recording.only(SessionEvent.Interrupted.class).playedMillis())
                .isEqualTo(heard.played().toMillis());
    }

    @Test
    void withoutBargeInTheAgentFinishes() {
        var session = setup(storyteller(), "pcm16 8000")
                .turns(new TurnRules(
                        new TurnRules.BargeIn(false, false, 250, 0, 0, 0, 0, 0),
                        TurnRules.NoInput.NEVER,
                        500,
                        false,
                        true))
                .start();
        session.advance(1_000);
        session.callerSays(Sound.speech(1_000));
        session.advance(7_000);
        var recording = session.finish();
        assertThat(recording.events(SessionEvent.Held.class)).isEmpty();
        assertSame(recording.agentAudio().samples(0, 6_000), STORY.at(8_000));
    }
}
