package dev.patchbay.plugin.deepgram.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PiecesTest {
    @Test
    void leavesShortTextAsItIs() {
        assertThat(Pieces.of(" Hello there. ", 40)).containsExactly("Hello there.");
        assertThat(Pieces.of("  ", 40)).isEmpty();
    }

    @Test
    void cutsBehindASentenceRatherThanAClauseAndAClauseRatherThanAWord() {
        assertThat(Pieces.of("One longer sentence. Another sentence, with a clause.", 30))
                .containsExactly("One longer sentence.", "Another sentence,", "with a clause.");
        assertThat(Pieces.of("One clause, and a second that is longer", 20))
                .containsExactly("One clause,", "and a second that is", "longer");
        assertThat(Pieces.of("Words without a clause", 10)).containsExactly("Words", "without a", "clause");
    }

    @Test
    void cutsAWordThatIsLongerThanAMessage() {
        assertThat(Pieces.of("x".repeat(25), 10)).containsExactly("x".repeat(10), "x".repeat(10), "x".repeat(5));
    }

    @Test
    void neverCutsACharacterInTwo() {
        assertThat(Pieces.of("\uD83D\uDE00".repeat(6), 5)).allSatisfy(piece -> {
            assertThat(piece.codePoints()).allMatch(point -> point == 0x1F600);
            assertThat(piece.length()).isLessThanOrEqualTo(5);
        });
    }
}
