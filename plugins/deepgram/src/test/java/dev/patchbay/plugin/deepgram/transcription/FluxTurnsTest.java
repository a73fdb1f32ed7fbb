package dev.patchbay.plugin.deepgram.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.plugin.deepgram.HandTime;
import dev.patchbay.plugin.deepgram.transcription.FluxEvent.Happened;
import dev.patchbay.plugin.deepgram.transcription.FluxEvent.TurnInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FluxTurnsTest {
    private final HandTime time = new HandTime();
    private final List<StageEvent> told = new ArrayList<>();
    private int forced;
    private int endedHere;
    private boolean connected = true;
    private final FluxTurns flux = new FluxTurns(
            time::after,
            time::now,
            this::force,
            () -> endedHere++,
            Duration.ofSeconds(5),
            provider -> new ProviderTurns(told::add));
    private int turn;
    private long began;

    private boolean force(long atMs) {
        forced += connected ? 1 : 0;
        return connected;
    }

    private void says(Happened event, String text, int untilMs) {
        var words = Pieces.isFinal(0, untilMs, text).words();
        flux.take(new TurnInfo(event, turn, untilMs, text, words, 0.8, false), began);
    }

    private List<String> sentences() {
        return told.stream().map(FluxTurnsTest::sentence).toList();
    }

    private static String sentence(StageEvent event) {
        return switch (event) {
            case StageEvent.Transcript(String text, boolean last, double sure) -> text + (last ? "." : "…");
            default -> event.getClass().getSimpleName();
        };
    }

    @Test
    void aTurnBeginsGrowsAndEnds() {
        time.advance(500);
        says(Happened.UPDATE, "", 240);
        says(Happened.START_OF_TURN, "Hi", 400);
        says(Happened.UPDATE, "Hi there", 800);
        says(Happened.UPDATE, "Hi there", 900);
        time.advance(800);
        says(Happened.END_OF_TURN, "Hi there", 1_200);
        assertThat(told)
                .containsExactly(
                        new StageEvent.SpeechStarted(0.8, Duration.ofMillis(500)),
                        new StageEvent.Transcript("Hi", false, 0.8),
                        new StageEvent.Transcript("Hi there", false, 0.8),
                        new StageEvent.Transcript("Hi there", true, 0.8),
                        new StageEvent.SpeechStopped(Duration.ofMillis(100)),
                        new StageEvent.TurnEnded(0.8));
        assertThat(flux.understood()).isEqualTo(1_200);
    }

    @Test
    void anExpectedEndIsToldBehindItsWords() {
        says(Happened.START_OF_TURN, "a taxi", 400);
        says(Happened.EAGER_END_OF_TURN, "a taxi please", 800);
        says(Happened.END_OF_TURN, "a taxi please", 1_000);
        assertThat(sentences())
                .containsExactly(
                        "SpeechStarted",
                        "a taxi…",
                        "a taxi please…",
                        "TurnEndExpected",
                        "a taxi please.",
                        "SpeechStopped",
                        "TurnEnded");
    }

    @Test
    void aCallerWhoGoesOnTakesTheExpectationBack() {
        says(Happened.START_OF_TURN, "a taxi", 400);
        says(Happened.EAGER_END_OF_TURN, "a taxi", 800);
        says(Happened.TURN_RESUMED, "a taxi to", 1_200);
        says(Happened.END_OF_TURN, "a taxi to town", 1_600);
        assertThat(sentences())
                .containsSubsequence("TurnEndExpected", "TurnResumed", "a taxi to…", "a taxi to town.", "TurnEnded");
    }

    @Test
    void aTurnGoesOnOverALostConnection() {
        says(Happened.START_OF_TURN, "I would like to", 1_000);
        flux.lost();
        assertThat(flux.understood()).isEqualTo(1_000);
        began = 1_000;
        flux.connected();
        says(Happened.START_OF_TURN, "book a room", 800);
        says(Happened.END_OF_TURN, "book a room", 1_000);
        assertThat(sentences())
                .containsExactly(
                        "SpeechStarted",
                        "I would like to…",
                        "I would like to book a room…",
                        "I would like to book a room.",
                        "SpeechStopped",
                        "TurnEnded");
        assertThat(flux.understood()).isEqualTo(2_000);
    }

    @Test
    void aConnectionLostWhileTheEndWasExpectedTakesTheExpectationBack() {
        says(Happened.START_OF_TURN, "yes", 400);
        says(Happened.EAGER_END_OF_TURN, "yes", 600);
        flux.lost();
        assertThat(sentences()).endsWith("TurnEndExpected", "TurnResumed");
    }

    @Test
    void aTurnThatNobodyEndsEndsByItself() {
        says(Happened.START_OF_TURN, "hello", 400);
        time.advance(7_000);
        assertThat(forced).isEqualTo(1);
        assertThat(sentences()).doesNotContain("TurnEnded");
        time.advance(2_000);
        assertThat(sentences()).endsWith("hello.", "SpeechStopped", "TurnEnded");
        assertThat(endedHere).isEqualTo(1);
        says(Happened.END_OF_TURN, "hello", 9_000);
        assertThat(sentences().stream().filter("TurnEnded"::equals)).as("once").hasSize(1);
        turn = 1;
        says(Happened.START_OF_TURN, "hello", 9_500);
        assertThat(sentences()).endsWith("SpeechStarted", "hello…");
    }

    @Test
    void aTurnDoesNotEndByItselfWhileTheServerIsAway() {
        says(Happened.START_OF_TURN, "hello", 400);
        flux.lost();
        connected = false;
        time.advance(30_000);
        assertThat(sentences()).doesNotContain("TurnEnded");
        connected = true;
        flux.connected();
        time.advance(7_000 + 2_000);
        assertThat(sentences()).endsWith("hello.", "SpeechStopped", "TurnEnded");
    }

    @Test
    void aTurnOfWhichTheNextConnectionHearsNothingIsAskedForSoon() {
        says(Happened.START_OF_TURN, "That is all", 1_000);
        flux.lost();
        began = 1_000;
        flux.connected();
        says(Happened.UPDATE, "", 250);
        time.advance(1_000);
        assertThat(forced).isEqualTo(1);
        flux.noTurn();
        assertThat(sentences()).endsWith("That is all.", "SpeechStopped", "TurnEnded");
        says(Happened.START_OF_TURN, "Or not", 2_000);
        assertThat(sentences()).as("the first turn of the new connection").endsWith("SpeechStarted", "Or not…");
    }

    @Test
    void aTurnWhoseConnectionWasLongAwayIsAskedForAsSoon() {
        says(Happened.START_OF_TURN, "That is all", 1_000);
        flux.lost();
        connected = false;
        time.advance(7_100);
        connected = true;
        flux.connected();
        time.advance(1_000);
        assertThat(forced).isEqualTo(1);
    }

    @Test
    void aCallerWhoGoesOnAfterTheConnectionIsThereAgainIsNotCutOff() {
        says(Happened.START_OF_TURN, "I would like to", 1_000);
        flux.lost();
        flux.connected();
        time.advance(900);
        says(Happened.START_OF_TURN, "book", 800);
        time.advance(6_900);
        flux.noTurn();
        assertThat(forced).isZero();
        assertThat(sentences()).last().isEqualTo("I would like to book…");
    }

    @Test
    void wordsThatChangeKeepATurnOpen() {
        for (int i = 1; i < 10; i++) {
            says(
                    i == 1 ? Happened.START_OF_TURN : Happened.UPDATE,
                    "word ".repeat(i).strip(),
                    i * 1_000);
            time.advance(6_000);
        }
        assertThat(forced).isZero();
    }
}
