package dev.patchbay.plugin.openaichat.speech;

import dev.patchbay.plugin.openaichat.speech.FullStop.Verdict;
import java.util.function.Consumer;

/**
 * Cuts a plain text, as it comes, into pieces that can be spoken one by one: sentences, lines, and at first perhaps less.
 * The pieces together are the text, but for a rest without a letter or digit.
 */
final class Sentences {
    /** A sentence that is longer is cut where that is possible. */
    private static final int LONGEST = 400;

    private static final String ENDS_AT_ONCE = "?!。！？";
    private static final String CLOSES = ".?!…。！？\"'”’“»›)]}」』）";
    private static final String OPENS = "\"'“„”‘‚’«»‹›([{¿¡「『（";
    private static final int NONE = -1;

    private final FullStop fullStop;
    private final int firstPiece;
    private final Consumer<String> pieces;
    private final StringBuilder text = new StringBuilder();
    private boolean first = true;
    /** Where the text may be cut, once it is known whether a sentence ends there. */
    private int end = NONE;

    private boolean sure;
    private Verdict verdict = Verdict.ENDS;
    private int nextWord = NONE;

    /**
     * @param firstPiece words after which a comma is enough to end the very first piece; 0 when it is not
     */
    Sentences(Language language, int firstPiece, Consumer<String> pieces) {
        this.fullStop = new FullStop(language);
        this.firstPiece = firstPiece;
        this.pieces = pieces;
    }

    void accept(char next) {
        text.append(next);
        if (next == '\n') {
            cut(text.length());
            return;
        }
        if (end != NONE) {
            settle(next);
        }
        if (end == NONE) {
            look(next);
        }
    }

    /** Nothing more is there at the moment: what is surely over need not wait for more. */
    void pause() {
        if (end == text.length() && sure) {
            cut(end);
        }
    }

    void end() {
        cut(text.length());
    }

    /** The sentence may have ended, and this is what follows. */
    private void settle(char next) {
        int at = text.length() - 1;
        if (end == at && CLOSES.indexOf(next) >= 0) {
            end++;
        } else if (sure) {
            cut(end);
        } else if (end == at && !isSpace(next)) {
            end = NONE; // as in 3.50 and example.com
        } else if (end == at) {
            verdict = judge();
            decide(verdict == Verdict.ENDS, verdict == Verdict.GOES_ON);
        } else if (nextWord == NONE && !isSpace(next) && OPENS.indexOf(next) < 0) {
            nextWord = at;
            decideByLetter(next);
        } else if (nextWord != NONE && !Character.isLetterOrDigit(next)) {
            boolean ends = fullStop.endsBefore(text.substring(nextWord, at));
            decide(ends, !ends);
        }
    }

    private void decideByLetter(char next) {
        if (verdict == Verdict.NEXT_LETTER || !Character.isUpperCase(next)) {
            boolean ends = verdict == Verdict.NEXT_LETTER && FullStop.endsBefore(next);
            decide(ends, !ends);
        }
    }

    private void decide(boolean ends, boolean goesOn) {
        if (ends) {
            cut(end);
        } else if (goesOn) {
            forgetEnd();
        }
    }

    private void forgetEnd() {
        end = NONE;
        nextWord = NONE;
        sure = false;
    }

    private Verdict judge() {
        int begin = beginOfWord();
        int dots = end;
        while (dots > begin && CLOSES.indexOf(text.charAt(dots - 1)) >= 0) {
            dots--;
        }
        var ending = text.substring(dots, end);
        boolean alone = text.substring(0, begin).isBlank();
        return fullStop.before(text.substring(begin, dots), alone, ending.contains("..") || ending.contains("…"));
    }

    private int beginOfWord() {
        int begin = end;
        while (begin > 0 && !isSpace(text.charAt(begin - 1))) {
            begin--;
        }
        while (begin < end && OPENS.indexOf(text.charAt(begin)) >= 0) {
            begin++;
        }
        return begin;
    }

    /** Whether a sentence, or what counts as one, may end with this. */
    private void look(char next) {
        int at = text.length() - 1;
        if (next == '.' || next == '…' || ENDS_AT_ONCE.indexOf(next) >= 0) {
            end = text.length();
            sure = next != '.' && next != '…' && !inAddress();
        } else if (first && firstPiece > 0 && Clauses.endsWith(text) && Clauses.words(text) >= firstPiece) {
            cut(isSpace(next) ? at : text.length());
        } else if (text.length() >= LONGEST) {
            cut(Clauses.bestPlace(text, LONGEST / 2));
        }
    }

    private boolean inAddress() {
        var word = text.substring(beginOfWord(), end);
        return word.contains("://") || word.startsWith("www.");
    }

    private void cut(int place) {
        forgetEnd();
        var piece = text.substring(0, place);
        if (piece.codePoints().anyMatch(Character::isLetterOrDigit)) {
            text.delete(0, place);
            first = false;
            pieces.accept(piece);
        }
    }

    static boolean isSpace(char one) {
        return one <= ' ' || one == '\u3000';
    }
}
