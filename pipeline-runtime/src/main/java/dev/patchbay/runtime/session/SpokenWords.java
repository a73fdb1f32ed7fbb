package dev.patchbay.runtime.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of one utterance, and where in its audio they are, so that it can be said which of them the caller heard.
 * Within a piece of text time is taken to go by the letter.
 *
 * <p><b>Threads.</b> Any.
 */
final class SpokenWords {
    /** Nobody speaks faster; of a piece that would have to, audio is still missing. */
    private static final int SHORTEST_LETTER_MS = 40;

    private final List<Piece> placed = new ArrayList<>();
    private final StringBuilder unplaced = new StringBuilder();

    private record Piece(long fromMillis, String text) {
        /** What was heard of it when it ends, or will end, after so long. */
        String heard(long playedMillis, long length) {
            if (playedMillis >= length) {
                return text;
            }
            int letters = (int) (text.length() * Math.max(0, playedMillis) / length);
            return text.substring(0, wholeWords(letters));
        }

        private int wholeWords(int letters) {
            int end = letters;
            while (end > 0 && !Character.isWhitespace(text.charAt(end))) {
                end--;
            }
            return end;
        }

        long shortest() {
            return (long) text.length() * SHORTEST_LETTER_MS;
        }
    }

    /** The words of the audio behind so much of it. */
    synchronized void says(Duration written, String words) {
        placed.add(new Piece(written.toMillis(), words));
    }

    /** More words of it, wherever in its audio they may be. */
    synchronized void told(String words) {
        unplaced.append(words);
    }

    /**
     * What the caller heard.
     *
     * @param played how much of the audio
     * @param written how much of it there is up to now
     */
    synchronized String heard(Duration played, Duration written) {
        var pieces = placed.isEmpty() ? List.of(new Piece(0, unplaced.toString())) : placed;
        var heard = new StringBuilder();
        for (int i = 0; i < pieces.size() && pieces.get(i).fromMillis() < played.toMillis(); i++) {
            var piece = pieces.get(i);
            long length = i + 1 < pieces.size()
                    ? pieces.get(i + 1).fromMillis() - piece.fromMillis()
                    : Math.max(written.toMillis() - piece.fromMillis(), piece.shortest());
            append(heard, piece.heard(played.toMillis() - piece.fromMillis(), Math.max(1, length)));
        }
        return heard.toString().strip();
    }

    private static void append(StringBuilder heard, String words) {
        boolean apart = heard.isEmpty()
                || words.isEmpty()
                || Character.isWhitespace(heard.charAt(heard.length() - 1))
                || Character.isWhitespace(words.charAt(0));
        heard.append(apart ? "" : " ").append(words);
    }
}
