package dev.patchbay.plugin.deepgram.transcription;

import static dev.patchbay.plugin.deepgram.transcription.Pieces.finalized;
import static dev.patchbay.plugin.deepgram.transcription.Pieces.interim;
import static dev.patchbay.plugin.deepgram.transcription.Pieces.isFinal;
import static dev.patchbay.plugin.deepgram.transcription.Pieces.speechFinal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.plugin.deepgram.HandTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nova's pieces as turns of the provider's, whatever of its protocol is missing. */
final class NovaSegmentsTest {
    private final HandTime time = new HandTime();
    private final List<StageEvent> told = new ArrayList<>();
    private int finalizes;
    private boolean connected = true;
    private final NovaSegments segments = new NovaSegments(
            time::after,
            time::now,
            this::finish,
            Duration.ofMillis(2_500),
            Duration.ofMillis(700),
            provider -> new ProviderTurns(told::add));

    private boolean finish(long atMs) {
        finalizes += connected ? 1 : 0;
        return connected;
    }

    private List<String> finals() {
        return told.stream()
                .filter(event -> event instanceof StageEvent.Transcript words && words.last())
                .map(event -> ((StageEvent.Transcript) event).text())
                .toList();
    }

    @Test
    void aTurnIsSpeechThatStartedItsWordsAndItsEnd() {
        time.advance(900);
        segments.take(interim(0, 800, "good day"));
        time.advance(500);
        segments.take(speechFinal(0, 1_000, "Good day."));
        assertThat(told)
                .containsExactly(
                        new StageEvent.SpeechStarted(0.9, Duration.ofMillis(900)),
                        new StageEvent.Transcript("good day", false, 0.9),
                        new StageEvent.Transcript("Good day.", true, 0.9),
                        new StageEvent.SpeechStopped(Duration.ofMillis(400)),
                        new StageEvent.TurnEnded(0.9));
    }

    @Test
    void aGapBetweenWordsEndsWhatSpeechFinalDoesNot() {
        segments.take(isFinal(0, 1_000, "it is noisy here"));
        segments.utteranceEnd();
        segments.utteranceEnd();
        assertThat(finals()).containsExactly("it is noisy here");
    }

    @Test
    void asksForFinalWordsWhenNothingElseComes() {
        segments.take(interim(0, 1_000, "four two"));
        time.advance(2_500);
        assertThat(finalizes).isEqualTo(1);
        segments.take(finalized(0, 1_000, "42"));
        assertThat(finals()).containsExactly("42");
        time.advance(5_000);
        assertThat(finals()).hasSize(1);
    }

    @Test
    void takesWhatThereIsWhenEvenThatIsNotAnswered() {
        segments.take(interim(0, 1_000, "four two"));
        time.advance(2_500 + 700);
        assertThat(finals()).containsExactly("four two");
    }

    @Test
    void wordsThatStillChangeAreNotOver() {
        for (int i = 1; i <= 10; i++) {
            segments.take(interim(0, i * 1_000, "one " + "more ".repeat(i)));
            time.advance(2_000);
        }
        assertThat(finalizes).isZero();
        assertThat(finals()).isEmpty();
    }

    @Test
    void waitsWhileThereIsNoConnection() {
        segments.take(interim(0, 1_000, "are you"));
        connected = false;
        time.advance(10_000);
        assertThat(finals()).isEmpty();
        connected = true;
        segments.take(speechFinal(0, 2_000, "Are you there?"));
        assertThat(finals()).containsExactly("Are you there?");
    }

    @Test
    void anEmptyAnswerToFinalizeEndsWithWhatWasHeardBefore() {
        segments.take(interim(0, 1_000, "that is all"));
        segments.take(finalized(0, 1_000, ""));
        assertThat(finals()).containsExactly("that is all");
    }

    @Test
    void anAnswerOfTheTurnBeforeDoesNotSettleTheNext() {
        assertThat(segments.finish(time.now())).isTrue();
        segments.take(finalized(0, 1_000, "One."));
        assertThat(segments.answered()).isTrue();
        time.advance(5_000);
        assertThat(segments.settled(time.now())).isFalse();
        assertThat(segments.finish(time.now())).isTrue();
        assertThat(segments.answered()).isFalse();
    }

    @Test
    void isSettledWhenItsFinalWordsLeaveNoRoomForOthers() {
        time.advance(1_400);
        segments.take(speechFinal(0, 1_000, "Yes."));
        assertThat(segments.settled(time.now())).isTrue();
        time.advance(200);
        assertThat(segments.settled(time.now())).isFalse();
        segments.take(isFinal(1_000, 1_500, ""));
        assertThat(segments.settled(time.now())).isTrue();
        segments.take(interim(1_500, 1_600, "no"));
        assertThat(segments.settled(time.now())).isFalse();
    }
}
