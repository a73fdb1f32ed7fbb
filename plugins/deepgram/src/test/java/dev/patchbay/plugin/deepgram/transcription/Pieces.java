package dev.patchbay.plugin.deepgram.transcription;

import java.util.ArrayList;
import java.util.List;

/** What Nova says, as a test writes it down: the words of a stretch of audio, evenly spread over it. */
final class Pieces {
    private Pieces() {}

    static Piece interim(int from, int to, String text) {
        return piece(from, to, text, false, false, false);
    }

    static Piece isFinal(int from, int to, String text) {
        return piece(from, to, text, true, false, false);
    }

    static Piece speechFinal(int from, int to, String text) {
        return piece(from, to, text, true, true, false);
    }

    static Piece finalized(int from, int to, String text) {
        return piece(from, to, text, true, false, true);
    }

    private static Piece piece(int from, int to, String text, boolean last, boolean speech, boolean finalized) {
        return new Piece(text, from, to, last, speech, finalized, text.isEmpty() ? 0 : 0.9, words(from, to, text));
    }

    private static List<Word> words(int from, int to, String text) {
        var words = new ArrayList<Word>();
        var all = text.isEmpty() ? new String[0] : text.split(" ");
        for (int i = 0; i < all.length; i++) {
            int step = (to - from) / all.length;
            words.add(new Word(all[i], (long) from + (long) i * step, (long) from + (i + 1L) * step));
        }
        return words;
    }
}
