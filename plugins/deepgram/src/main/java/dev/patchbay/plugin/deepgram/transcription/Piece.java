package dev.patchbay.plugin.deepgram.transcription;

import java.util.List;

/**
 * What Nova says of one stretch of audio. Times are milliseconds.
 *
 * @param text the words; empty when there are none
 * @param startMs where the stretch begins
 * @param endMs where it ends
 * @param isFinal whether the words won't change
 * @param speechFinal whether silence followed, so that this completes what was being said
 * @param finalized whether this answers a {@code Finalize}
 * @param confidence 0 to 1
 * @param words one by one, with their times
 */
record Piece(
        String text,
        long startMs,
        long endMs,
        boolean isFinal,
        boolean speechFinal,
        boolean finalized,
        double confidence,
        List<Word> words) {
    Piece {
        words = List.copyOf(words);
    }

    /** The same, where the audio of its connection began later in the call. */
    Piece later(long byMs) {
        return new Piece(
                text,
                startMs + byMs,
                endMs + byMs,
                isFinal,
                speechFinal,
                finalized,
                confidence,
                words.stream().map(word -> word.later(byMs)).toList());
    }
}
