package dev.patchbay.plugin.deepgram.transcription;

import static dev.patchbay.plugin.deepgram.transcription.Pieces.interim;
import static dev.patchbay.plugin.deepgram.transcription.Pieces.isFinal;
import static dev.patchbay.plugin.deepgram.transcription.Pieces.speechFinal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class UtteranceJoinTest {
    private final UtteranceJoin join = new UtteranceJoin();

    private List<String> texts(Piece... pieces) {
        return List.of(pieces).stream()
                .map(piece -> {
                    join.take(piece);
                    return join.text();
                })
                .toList();
    }

    @Test
    void growsWithEachInterim() {
        assertThat(texts(interim(0, 400, "my"), interim(0, 800, "my order"), interim(0, 1_200, "my order number")))
                .containsExactly("my", "my order", "my order number");
    }

    @Test
    void putsFinalPiecesBehindEachOther() {
        assertThat(texts(
                        interim(0, 900, "my order"),
                        isFinal(0, 1_000, "My order"),
                        interim(1_000, 1_500, "is for"),
                        speechFinal(1_000, 2_000, "is forty two.")))
                .containsExactly("my order", "My order", "My order is for", "My order is forty two.");
        assertThat(join.end()).isEqualTo("My order is forty two.");
        assertThat(join.text()).isEmpty();
    }

    @Test
    void keepsTheInterimThatAnEmptyFinalHasLost() {
        assertThat(texts(interim(0, 900, "yes please"), isFinal(0, 1_000, ""))).endsWith("yes please");
        assertThat(join.unsettled()).isFalse();
    }

    @Test
    void anEmptyFinalOfSilenceChangesNothing() {
        texts(speechFinal(0, 1_000, "Yes."));
        assertThat(join.take(isFinal(1_000, 4_000, ""))).isFalse();
        assertThat(join.text()).isEqualTo("Yes.");
    }

    @Test
    void leavesOutWhatWasToldBefore() {
        assertThat(texts(isFinal(0, 1_000, "I would like"), speechFinal(400, 1_600, "would like a taxi")))
                .endsWith("I would like a taxi");
    }

    @Test
    void aWordAcrossTheEndOfAPieceIsNotLost() {
        assertThat(texts(isFinal(0, 1_000, "one"), speechFinal(700, 2_000, "two three")))
                .endsWith("one two three");
    }

    @Test
    void doesNotHearASecondTimeWhatWasGivenUpOn() {
        texts(interim(0, 1_000, "to the station"));
        assertThat(join.end()).isEqualTo("to the station");
        assertThat(join.take(speechFinal(0, 1_000, "To the station."))).isFalse();
        assertThat(texts(speechFinal(0, 2_000, "To the station quickly.")))
                .as("what is behind it is new")
                .containsExactly("station quickly.");
    }

    @Test
    void knowsWhereItsWordsAre() {
        texts(interim(200, 1_200, "one two"), isFinal(200, 1_200, "one two"), isFinal(1_200, 2_000, "three four"));
        assertThat(join.firstWord()).isEqualTo(200);
        assertThat(join.lastWord()).isEqualTo(2_000);
        assertThat(join.through()).isEqualTo(2_000);
    }
}
