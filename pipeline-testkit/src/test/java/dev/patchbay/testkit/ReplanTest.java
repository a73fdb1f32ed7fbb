package dev.patchbay.testkit;

import static dev.patchbay.testkit.FakeStage.agent;
import static dev.patchbay.testkit.FakeStage.formats;
import static dev.patchbay.testkit.Samples.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.Encoding;
import dev.patchbay.api.media.Framing;
import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.api.stage.Utterance;
import dev.patchbay.runtime.metrics.Meter;
import dev.patchbay.runtime.session.SessionEvent;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReplanTest {
    private static final AudioFormat NARROW = AudioFormat.parse("pcm16 8000");
    private static final AudioFormat WIDE = AudioFormat.parse("pcm16 16000");

    @Test
    void theCallerChangesItsFormat() {
        var stage = new FakeStage();
        var session = TestSession.pipeline()
                .stage("agent", agent("pcm16 8000", "pcm16 16000"), () -> stage)
                .start();
        session.advance(1_000);
        session.call().change(WIDE, formats("pcm16 16000"));
        session.callerSays(Sound.tone(440, 200));
        session.advance(1_000);
        var recording = session.finish();
        assertThat(session.count(Meter.REPLANS)).isEqualTo(1);
        assertThat(recording.only(SessionEvent.Replanned.class).why())
                .isEqualTo("the caller now sends pcm16 16000 Hz mono");
        assertThat(stage.heard.getLast().format()).isEqualTo(WIDE);
        assertThat(recording.agentAudio().frames().getFirst().format()).isEqualTo(NARROW);
        assertThat(recording.agentAudio().frames().getLast().format()).isEqualTo(WIDE);
        assertThat(recording.events(SessionEvent.RateMismatch.class)).isEmpty();
    }

    @Test
    void anUtteranceUnderWayGoesOnInTheNewFormat() {
        var stage = FakeStage.starting(context -> FakeStage.say(context, "story", Sound.tone(440, 3_000)));
        var session = TestSession.pipeline()
                .stage("agent", agent("pcm16 8000"), () -> stage)
                .noDetector()
                .start();
        session.advance(1_000);
        session.call().change(WIDE, formats("pcm16 16000"));
        session.advance(4_000);
        var recording = session.finish();
        assertThat(recording.agentAudio().audibleMillis()).isBetween(2_980L, 3_040L);
        assertThat(recording.only(SessionEvent.AgentStopped.class).playedMillis())
                .isBetween(2_990L, 3_020L);
        assertThat(recording.agentAudio().dbfs(900, 1_100)).isBetween(-21.5, -20.5);
    }

    @Test
    void theProviderAnnouncesWhatItReallyTakes() {
        var stage = FakeStage.starting(context ->
                context.after(Duration.ofMillis(500), () -> context.announceInput(AudioFormat.parse("pcm16 24000"))));
        var session = TestSession.pipeline()
                .stage("agent", agent("pcm16 8000"), () -> stage)
                .start();
        session.advance(1_000);
        var recording = session.finish();
        assertThat(recording.only(SessionEvent.Replanned.class).why()).isEqualTo("agent now takes pcm16 24000 Hz mono");
        assertThat(stage.heard.getFirst().samples()).hasSize(160);
        assertThat(stage.heard.getLast().samples()).hasSize(480);
        assertThat(stage.context().inputFormat()).isEqualTo(AudioFormat.parse("pcm16 24000"));
    }

    @Test
    void theProviderAnnouncesWhatItReallyProduces() {
        var stage = FakeStage.starting(context -> {
            context.announceOutput(WIDE);
            FakeStage.say(context, "hello", Sound.tone(440, 1_000));
        });
        var session = TestSession.pipeline()
                .stage("agent", agent("pcm16 8000"), () -> stage)
                .start();
        session.advance(2_000);
        var recording = session.finish();
        assertThat(session.count(Meter.REPLANS)).isEqualTo(1);
        assertThat(recording.agentAudio().trimmed().length).isBetween(8_000, 8_040);
    }

    @Test
    void anUtteranceKeepsTheFormatThatItWasBegunIn() {
        var session = announcesInTheMiddle(TestSession.pipeline());
        session.advance(3_000);
        var recording = session.finish();
        assertThat(recording.only(SessionEvent.AgentStopped.class).playedMillis())
                .isEqualTo(1_000);
        assertSame(
                recording.agentAudio().samples(0, 1_000), Sound.tone(440, 1_000).at(8_000));
    }

    @Test
    void anUtteranceKeepsItsFormatAlsoBehindAFilter() {
        var filter = StageSpec.filter(formats("pcm16 8000", "pcm16 16000"), Framing.ANY);
        var setup = TestSession.pipeline();
        var stage = new FakeStage();
        setup.stage("agent", agent("pcm16 8000"), () -> stage)
                .stage("filter", filter, () -> FakeStage.hearing((context, frame) -> context.emit(frame)));
        stage.onStart = context -> announceInTheMiddle(stage);
        var session = setup.start();
        session.advance(3_000);
        var recording = session.finish();
        assertThat(recording.only(SessionEvent.AgentStopped.class).playedMillis())
                .isBetween(1_000L, 1_010L);
    }

    private static TestSession announcesInTheMiddle(TestSetup setup) {
        var stage = new FakeStage();
        stage.onStart = context -> announceInTheMiddle(stage);
        return setup.stage("agent", agent("pcm16 8000"), () -> stage).start();
    }

    /** Half an utterance, then the announcement, then the other half in the format in which it was begun. */
    private static void announceInTheMiddle(FakeStage stage) {
        var context = stage.context();
        var whole = ByteBuffer.wrap(Bytes.of(Sound.tone(440, 1_000).at(8_000), NARROW));
        Utterance utterance = context.begin("hello");
        context.fork("first half", () -> utterance.write(whole.slice(0, 8_000)));
        context.after(Duration.ofMillis(100), () -> {
            context.announceOutput(WIDE);
            context.fork("second half", () -> {
                utterance.write(whole.slice(8_000, 8_000));
                utterance.close();
            });
        });
    }

    @Test
    void aFormatThatCannotBeReachedEndsTheSession() {
        var stage = FakeStage.starting(context -> context.after(
                Duration.ofMillis(100),
                () -> context.announceInput(new AudioFormat(new Encoding("opus", 1, false), 48_000, 1))));
        var session = TestSession.pipeline()
                .stage("agent", agent("pcm16 8000"), () -> stage)
                .start();
        session.advance(300);
        var reason = session.finish().endReason();
        assertThat(reason.code()).isEqualTo("no-plan");
        assertThat(reason.detail()).contains("agent now takes opus 48000 Hz mono", "pcm16 8000 Hz mono");
    }
}
