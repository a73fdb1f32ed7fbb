package dev.patchbay.testkit;

import static dev.patchbay.testkit.FakeStage.agent;
import static dev.patchbay.testkit.Samples.assertSame;
import static dev.patchbay.testkit.Samples.assertStartsWith;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.media.AudioFormat;
import org.junit.jupiter.api.Test;

class PassThroughTest {
    private static final AudioFormat MU_LAW = AudioFormat.parse("pcmu 8000");

    @Test
    void callerAudioReachesTheAgentSampleForSample() {
        var stage = new FakeStage();
        var session = TestSession.pipeline()
                .stage("agent", agent("pcm16 8000"), () -> stage)
                .start();
        session.callerSays(Sound.speech(600));
        session.advance(1_000);
        session.finish();
        assertStartsWith(stage.samplesHeard(), Sound.speech(600).at(8_000));
        assertThat(stage.samplesHeard()).hasSize(8_000);
    }

    @Test
    void framesCarryTheirPosition() {
        var stage = new FakeStage();
        var session = TestSession.pipeline()
                .stage("agent", agent("pcm16 8000"), () -> stage)
                .start();
        session.call().sayInFrames(160, 80, 1, 79);
        session.advance(80);
        session.finish();
        assertThat(stage.heard)
                .extracting(SentFrame::position)
                .containsExactly(0L, 160L, 240L, 241L, 320L, 480L, 560L, 561L);
    }

    @Test
    void agentAudioReachesTheCallerSampleForSample() {
        var stage = FakeStage.starting(context -> FakeStage.say(context, "hello", Sound.tone(440, 500)));
        var session = TestSession.pipeline()
                .stage("agent", agent("pcm16 8000"), () -> stage)
                .start();
        session.advance(1_000);
        var recording = session.finish();
        assertSame(recording.agentAudio().samples(0, 500), Sound.tone(440, 500).at(8_000));
        assertThat(recording.agentAudio().samples(500, 1_000)).containsOnly(0);
        assertThat(recording.agentAudio().frames())
                .extracting(SentFrame::position)
                .startsWith(0L, 160L, 320L);
    }

    @Test
    void muLawPassesUntouched() {
        var stage = FakeStage.starting(context -> FakeStage.say(context, "hello", Sound.tone(440, 200)));
        var session = TestSession.pipeline()
                .stage("agent", agent("pcmu 8000", "pcm16 16000"), () -> stage)
                .caller(MU_LAW)
                .noDetector()
                .start();
        session.callerSays(Sound.speech(200));
        session.advance(400);
        var recording = session.finish();
        assertThat(stage.heard.getFirst().bytes())
                .isEqualTo(recording.callerAudio().frames().getFirst().bytes());
        var encoded = Bytes.of(Sound.tone(440, 200).at(8_000), MU_LAW);
        assertSame(recording.agentAudio().samples(0, 200), Bytes.samples(encoded, MU_LAW));
    }

    @Test
    void resampledPathsHaveTheRightCounts() {
        var stage = FakeStage.starting(context -> FakeStage.say(context, "hello", Sound.tone(440, 1_000)));
        var session = TestSession.pipeline()
                .stage("agent", agent("pcm16 24000"), () -> stage)
                .start();
        session.advance(2_000);
        var recording = session.finish();
        assertThat(stage.samplesHeard()).hasSize(2_000 * 24);
        // The filter's delay, 4 ms, is pushed out behind the last sample.
        assertThat(recording.agentAudio().trimmed().length).isBetween(8_000, 8_000 + 40);
    }
}
