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

/** Flux's turns where the session's detector makes them. */
final class DetectedFluxTest {
    private final HandTime time = new HandTime();
    private final List<String> told = new ArrayList<>();
    private int forced;
    private final FluxTurns flux = new FluxTurns(
            time::after,
            time::now,
            at -> ++forced > 0,
            () -> {},
            Duration.ofSeconds(5),
            provider -> new DetectorTurns(this::tell, time::after, time::now, provider, Duration.ofMillis(700)));

    private void tell(StageEvent event) {
        if (event instanceof StageEvent.Transcript(String text, boolean last, double confidence)) {
            told.add(text + (last ? "." : "…"));
        }
    }

    private void says(Happened event, int turn, String text, int fromMs, int untilMs) {
        var words = Pieces.isFinal(fromMs, untilMs, text).words();
        flux.take(new TurnInfo(event, turn, untilMs, text, words, 0.8, false), 0);
    }

    /** The server's answer, of audio that it heard when the turn was over, or long before. */
    private void endsAsTold(int turn, String text, int fromMs, int untilMs) {
        var words = Pieces.isFinal(fromMs, untilMs, text).words();
        flux.take(new TurnInfo(Happened.END_OF_TURN, turn, untilMs, text, words, 0.3, true), 0);
    }

    @Test
    void everyTurnIsToldAsSoonAsTheServerHasEndedIt() {
        for (int turn = 0; turn < 3; turn++) {
            int at = turn * 10_000;
            time.advance(at - time.now());
            flux.turns().callerStarted();
            time.advance(1_000);
            says(Happened.START_OF_TURN, turn, "turn " + turn, at, at + 1_000);
            time.advance(600);
            flux.turns().callerStopped();
            assertThat(forced).isEqualTo(turn + 1);
            time.advance(50);
            endsAsTold(turn, "turn " + turn, at, at + 1_000);
            assertThat(told).last().isEqualTo("turn " + turn + ".");
            says(Happened.UPDATE, turn + 1, "", at + 1_000, at + 1_500);
            time.advance(1_000);
        }
        assertThat(told).containsExactly("turn 0…", "turn 0.", "turn 1…", "turn 1.", "turn 2…", "turn 2.");
    }

    @Test
    void aTurnThatTheServerHadEndedBeforeItWasToldIsOverAsWell() {
        flux.turns().callerStarted();
        time.advance(1_000);
        says(Happened.START_OF_TURN, 0, "yes", 0, 900);
        time.advance(600);
        flux.turns().callerStopped();
        says(Happened.END_OF_TURN, 0, "yes", 0, 1_300);
        assertThat(told).containsExactly("yes…", "yes.");
    }

    @Test
    void wordsThatAreLateMakeNobodyDeafToThoseThatFollow() {
        flux.turns().callerStarted();
        says(Happened.UPDATE, 0, "", 0, 250);
        time.advance(1_600);
        flux.turns().callerStopped();
        time.advance(700);
        says(Happened.START_OF_TURN, 0, "late", 0, 1_000);
        says(Happened.END_OF_TURN, 0, "late", 0, 2_000);
        assertThat(told).containsExactly("late…", "late.");
    }

    @Test
    void theRestOfATurnThatWasGivenUpIsNotHeardAndTheNextOneIs() {
        flux.turns().callerStarted();
        says(Happened.START_OF_TURN, 0, "four two", 0, 1_000);
        time.advance(1_600);
        flux.turns().callerStopped();
        time.advance(700);
        endsAsTold(0, "four two", 0, 1_600);
        assertThat(told).containsExactly("four two…", "four two.");
        assertThat(flux.understood()).isEqualTo(1_600);
        flux.turns().callerStarted();
        says(Happened.START_OF_TURN, 1, "seven", 3_000, 3_500);
        assertThat(told).last().isEqualTo("seven…");
    }
}
