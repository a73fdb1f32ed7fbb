package dev.patchbay.plugin.openaichat.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.plugin.openaichat.stream.CallPieces.Made;
import dev.patchbay.plugin.openaichat.stream.Chunk.CallPiece;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls of functions, put together. */
final class CallPiecesTest {
    private static List<Made> made(CallPiece... pieces) {
        var calls = new CallPieces("call_answer-1");
        List.of(pieces).forEach(calls::add);
        return calls.made();
    }

    @Test
    void piecesBelongTogetherByTheirIndex() {
        assertThat(made(
                        new CallPiece(0, "a", "one", ""),
                        new CallPiece(1, "b", "two", "{"),
                        new CallPiece(0, "", "", "{\"x\""),
                        new CallPiece(1, "", "", "}"),
                        new CallPiece(0, "", "", ":1}")))
                .containsExactly(new Made("a", "one", "{\"x\":1}"), new Made("b", "two", "{}"));
    }

    @Test
    void withoutAnIndexANameBeginsACall() {
        assertThat(made(
                        new CallPiece(-1, "a", "one", "{"),
                        new CallPiece(-1, "", "", "}"),
                        new CallPiece(-1, "", "two", "{}")))
                .containsExactly(new Made("a", "one", "{}"), new Made("call_answer-1_1", "two", "{}"));
    }

    @Test
    void callsWithTheSameIndexAreToldApartByTheirIds() {
        assertThat(made(
                        new CallPiece(0, "a", "one", "{}"),
                        new CallPiece(0, "b", "two", "{"),
                        new CallPiece(0, "", "", "}")))
                .containsExactly(new Made("a", "one", "{}"), new Made("b", "two", "{}"));
    }

    @Test
    void aNewIdWithEachPieceIsNoNewCall() {
        assertThat(made(new CallPiece(0, "a", "one", "{"), new CallPiece(0, "b", "", "}")))
                .containsExactly(new Made("a", "one", "{}"));
    }

    @Test
    void everyCallHasAnIdOfItsOwnAndArguments() {
        assertThat(made(
                        new CallPiece(0, "", "one", ""),
                        new CallPiece(1, "x", "two", ""),
                        new CallPiece(2, "x", "three", "")))
                .containsExactly(
                        new Made("call_answer-1_0", "one", "{}"),
                        new Made("x", "two", "{}"),
                        new Made("call_answer-1_2", "three", "{}"));
    }

    @Test
    void aNameThatIsSaidAgainIsSaidOnce() {
        assertThat(made(new CallPiece(0, "a", "one", ""), new CallPiece(0, "a", "one", "{}")))
                .containsExactly(new Made("a", "one", "{}"));
    }

    @Test
    void aPieceOfNoCallIsLeftOut() {
        assertThat(made(new CallPiece(99, "", "", "{"))).isEmpty();
    }
}
