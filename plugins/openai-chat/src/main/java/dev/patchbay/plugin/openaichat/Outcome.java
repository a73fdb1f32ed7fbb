package dev.patchbay.plugin.openaichat;

import dev.patchbay.plugin.openaichat.stream.CallPieces.Made;
import java.util.List;

/** What came of a question. */
sealed interface Outcome {
    /**
     * There is an answer.
     *
     * @param text the words that were written
     * @param calls the functions that the model calls
     */
    record Given(String text, List<Made> calls) implements Outcome {
        /** Keeps its own list. */
        public Given {
            calls = List.copyOf(calls);
        }
    }

    /** The server would not answer what the caller said, and the caller was told so. */
    record Declined() implements Outcome {}

    /** The conversation is longer than the model can take. */
    record TooLong() implements Outcome {}
}
