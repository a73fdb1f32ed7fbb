package dev.patchbay.plugin.deepgram.transcription;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Joins Nova's pieces to what the caller said in one go. Several final pieces may come before the one that says that the
 * speech has ended, and that one may never come; a stretch of audio may be told twice, in part or in whole; a final piece
 * may have lost the words that were known before. Times are milliseconds of the call's audio.
 */
final class UtteranceJoin {
    private final StringBuilder settled = new StringBuilder();
    private String pending = "";
    private long pendingStart;
    private long pendingEnd;
    private long through;
    private long givenUp = -1;
    private List<String> last = List.of();
    private long firstWord = -1;
    private long lastWord;
    private double confidence;

    /**
     * Takes a piece.
     *
     * @return whether there are other words now than before
     */
    boolean take(Piece piece) {
        if (piece.endMs() <= through) {
            return false;
        }
        var before = text();
        var words = unheard(piece);
        if (!words.isEmpty()) {
            confidence = piece.confidence();
            note(piece);
        }
        if (piece.isFinal()) {
            settle(words, piece);
        } else if (!words.isEmpty()) {
            pending = words;
            pendingStart = piece.startMs();
            pendingEnd = piece.endMs();
        }
        return !text().equals(before);
    }

    private void settle(String words, Piece piece) {
        if (!words.isEmpty()) {
            last = piece.words().stream().map(word -> bare(word.text())).toList();
            append(words);
        } else if (pendingStart < piece.endMs()) {
            append(pending);
        }
        pending = "";
        through = piece.endMs();
    }

    private void append(String words) {
        settled.append(settled.isEmpty() || words.isEmpty() ? "" : " ").append(words);
    }

    /** What of a piece was not told before. */
    private String unheard(Piece piece) {
        int known = known(piece.words());
        return known == 0
                ? piece.text().strip()
                : piece.words().stream().skip(known).map(Word::text).collect(Collectors.joining(" "));
    }

    /**
     * How many of the words at the beginning were told before. Times alone don't tell: a word that lies across the end of
     * a final piece may be in that one, the next, or both. Where words were given up on, they do: what was final of them
     * later may read quite differently.
     */
    private int known(List<Word> words) {
        int before = 0;
        while (before < words.size() && words.get(before).middle() < through) {
            before++;
        }
        if (through == givenUp) {
            return before;
        }
        for (int many = Math.min(before, last.size()); many > 0; many--) {
            if (alike(words.subList(0, many), last.subList(last.size() - many, last.size()))) {
                return many;
            }
        }
        return 0;
    }

    private static boolean alike(List<Word> words, List<String> told) {
        for (int i = 0; i < told.size(); i++) {
            if (!bare(words.get(i).text()).equals(told.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private void note(Piece piece) {
        var words = piece.words().stream().skip(known(piece.words())).toList();
        if (firstWord < 0) {
            firstWord = words.isEmpty() ? piece.startMs() : words.getFirst().startMs();
        }
        lastWord = words.isEmpty() ? piece.endMs() : words.getLast().endMs();
    }

    /** {@return all the words up to now; empty when there are none} */
    String text() {
        var all = settled.toString();
        return pending.isEmpty() ? all : all.isEmpty() ? pending : all + " " + pending;
    }

    /** {@return whether there are words that may still change} */
    boolean unsettled() {
        return !pending.isEmpty();
    }

    /** {@return up to where all is told} */
    long through() {
        return through;
    }

    /** {@return where the first word begins; nothing that counts while there are no words} */
    long firstWord() {
        return firstWord;
    }

    /** {@return where the last word ends} */
    long lastWord() {
        return lastWord;
    }

    double confidence() {
        return confidence;
    }

    /** This was all of it: what is told of the same stretch later is not heard again. */
    String end() {
        var all = text();
        if (!pending.isEmpty()) {
            through = Math.max(through, pendingEnd);
            givenUp = through;
        }
        settled.setLength(0);
        pending = "";
        firstWord = -1;
        return all;
    }
}
