package dev.patchbay.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.runtime.session.SessionEvent.Waterfall;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AnswerWatchTest {
    private final AnswerWatch watch = new AnswerWatch();

    private static Instant at(long millis) {
        return Instant.ofEpochMilli(millis);
    }

    private static Waterfall took(long decision, long text, long audio, long sample) {
        return new Waterfall(
                Duration.ofMillis(decision),
                Duration.ofMillis(text),
                Duration.ofMillis(audio),
                Duration.ofMillis(sample));
    }

    @Test
    void everyStepBeginsWhereTheOneBeforeEnded() {
        watch.callerSilent(1_000);
        watch.decided(1_500, at(77_000));
        watch.text(at(77_120));
        watch.text(at(77_300));
        watch.audio(at(77_180));
        watch.audio(at(77_400));
        assertThat(watch.sample(at(77_190))).contains(took(500, 120, 60, 10));
    }

    @Test
    void wordsAfterTheirSoundAreNoStep() {
        watch.callerSilent(1_000);
        watch.decided(1_500, at(100));
        watch.audio(at(400));
        watch.text(at(405));
        assertThat(watch.sample(at(420))).contains(took(500, 0, 300, 20));
    }

    @Test
    void onlyTheFirstSampleAfterATurnIsAnAnswer() {
        assertThat(watch.sample(at(0))).isEmpty();
        watch.decided(1_500, at(100));
        assertThat(watch.sample(at(130))).contains(took(0, 0, 30, 0));
        assertThat(watch.sample(at(500))).isEmpty();
    }

    @Test
    void aCallerWhoGoesOnWasNotAnswered() {
        watch.decided(1_500, at(100));
        watch.callerSpeaks();
        assertThat(watch.sample(at(130))).isEmpty();
    }

    @Test
    void whatAnEarlierAnswerLeftBehindIsNotCounted() {
        watch.text(at(50));
        watch.audio(at(60));
        watch.callerSilent(1_400);
        watch.decided(1_500, at(100));
        watch.text(at(150));
        watch.audio(at(170));
        assertThat(watch.sample(at(180))).contains(took(100, 50, 20, 10));
    }

    @Test
    void theDetectorKnowsBestWhenTheVoiceEnded() {
        watch.voice();
        watch.callerSpeaks();
        watch.voiceEnded(1_000);
        watch.callerSilent(1_700);
        watch.decided(1_700, at(100));
        assertThat(watch.sample(at(100))).contains(took(700, 0, 0, 0));
    }

    @Test
    void aPauseInTheVoiceWasNotItsEnd() {
        watch.voiceEnded(1_000);
        watch.voice();
        watch.callerSilent(1_700);
        watch.decided(1_900, at(100));
        assertThat(watch.sample(at(100))).contains(took(200, 0, 0, 0));
    }

    @Test
    void theEndOfAnEarlierTurnIsNotThatOfTheNext() {
        watch.voiceEnded(1_000);
        watch.decided(1_500, at(100));
        watch.callerSpeaks();
        watch.callerSilent(4_000);
        watch.decided(4_300, at(3_000));
        assertThat(watch.sample(at(3_000))).contains(took(300, 0, 0, 0));
    }
}
