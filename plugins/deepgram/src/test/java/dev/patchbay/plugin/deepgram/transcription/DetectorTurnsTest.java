package dev.patchbay.plugin.deepgram.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.plugin.deepgram.HandTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DetectorTurnsTest {
    private final HandTime time = new HandTime();
    private final List<String> told = new ArrayList<>();
    private final Provider provider = new Provider();
    private final DetectorTurns turns =
            new DetectorTurns(this::tell, time::after, time::now, provider, Duration.ofMillis(700));

    private static final class Provider implements DetectorTurns.Provider {
        boolean settled = true;
        boolean answered;
        boolean there = true;
        String rest = "";
        int asked;

        @Override
        public boolean settled(long atMs) {
            return settled;
        }

        @Override
        public boolean finish(long atMs) {
            asked += there ? 1 : 0;
            return there;
        }

        @Override
        public boolean answered() {
            return answered;
        }

        @Override
        public String giveUp() {
            return rest;
        }
    }

    private void tell(StageEvent event) {
        if (event instanceof StageEvent.Transcript(String text, boolean last, double confidence)) {
            told.add(text + (last ? "." : "…"));
        }
    }

    private void heard(String text) {
        turns.heard(text, 0.9, Duration.ZERO);
    }

    private void done(String text) {
        turns.done(text, 0.9, Duration.ZERO);
    }

    @Test
    void tellsTheTurnAsOneWhenItIsOver() {
        turns.callerStarted();
        heard("one");
        done("one two");
        heard("three");
        done("three");
        assertThat(told).containsExactly("one…", "one two…", "one two three…");
        turns.callerStopped();
        assertThat(told).last().isEqualTo("one two three.");
        assertThat(provider.asked).isZero();
    }

    @Test
    void waitsForFinalWordsThatComeAfterTheTurnsEnd() {
        turns.callerStarted();
        heard("to the stay");
        provider.settled = false;
        turns.callerStopped();
        time.advance(300);
        assertThat(told).containsExactly("to the stay…");
        provider.settled = true;
        done("to the station");
        assertThat(told).containsExactly("to the stay…", "to the station.");
        assertThat(provider.asked).isEqualTo(1);
    }

    @Test
    void anAnswerToWhatWasAskedIsAllThereIs() {
        turns.callerStarted();
        heard("to the stay");
        provider.settled = false;
        turns.callerStopped();
        provider.answered = true;
        done("to the station");
        assertThat(told).containsExactly("to the stay…", "to the station.");
    }

    @Test
    void anAnswerOfTheTurnBeforeIsNone() {
        provider.settled = false;
        provider.answered = true;
        turns.callerStarted();
        heard("two");
        turns.callerStopped();
        assertThat(told).containsExactly("two…");
        assertThat(provider.asked).isEqualTo(1);
    }

    @Test
    void takesTheWordsAsTheyStandWhenNoFinalOnesCome() {
        turns.callerStarted();
        done("one");
        heard("two");
        provider.settled = false;
        provider.rest = "two";
        turns.callerStopped();
        time.advance(680);
        assertThat(told).noneMatch(text -> text.endsWith("."));
        time.advance(20);
        assertThat(told).last().isEqualTo("one two.");
    }

    @Test
    void aSegmentIsNotAllOfTheTurnWhileTheProviderIsBehind() {
        turns.callerStarted();
        provider.settled = false;
        provider.there = false;
        turns.callerStopped();
        done("my number is");
        time.advance(1_000);
        assertThat(told).containsExactly("my number is…");
        provider.settled = true;
        done("four two");
        assertThat(told).last().isEqualTo("my number is four two.");
    }

    @Test
    void asksAgainWhenTheProviderIsNotThere() {
        turns.callerStarted();
        provider.settled = false;
        provider.there = false;
        provider.rest = "hello";
        turns.callerStopped();
        time.advance(3_000);
        assertThat(told).isEmpty();
        provider.there = true;
        time.advance(800);
        assertThat(provider.asked).isEqualTo(1);
        assertThat(told).containsExactly("hello.");
    }

    @Test
    void aCallerWhoGoesOnHasNotFinished() {
        turns.callerStarted();
        heard("I want");
        provider.settled = false;
        turns.callerStopped();
        turns.callerStarted();
        done("I want");
        time.advance(2_000);
        done("a taxi");
        provider.settled = true;
        turns.callerStopped();
        assertThat(told).containsExactly("I want…", "I want a taxi…", "I want a taxi.");
    }

    @Test
    void tellsWordsOutsideOfATurnAsTheyCome() {
        heard("mhm");
        done("mhm");
        assertThat(told).containsExactly("mhm…", "mhm.");
    }

    @Test
    void wordsThatComeTooLateForTheirTurnAreToldAllTheSame() {
        turns.callerStarted();
        provider.settled = false;
        turns.callerStopped();
        time.advance(700);
        assertThat(told).isEmpty();
        done("late");
        assertThat(told).containsExactly("late.");
    }

    @Test
    void aTurnWithoutWordsTellsNone() {
        turns.callerStarted();
        turns.callerStopped();
        done("");
        assertThat(told).isEmpty();
    }
}
