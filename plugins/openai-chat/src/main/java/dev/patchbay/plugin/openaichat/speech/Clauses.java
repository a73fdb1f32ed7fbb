package dev.patchbay.plugin.openaichat.speech;

/** Finds where a sentence that has not ended can be cut. */
final class Clauses {
    private static final String ENDS = ",;:–—";
    private static final String WIDE_ENDS = "，、；：";

    private Clauses() {}

    /** Whether a clause is over: by a comma and a space, or by a wide comma, which has its space in it. */
    static boolean endsWith(CharSequence text) {
        int last = text.length() - 1;
        return WIDE_ENDS.indexOf(text.charAt(last)) >= 0 || isEnd(text, last);
    }

    private static boolean isEnd(CharSequence text, int space) {
        return space > 0 && Sentences.isSpace(text.charAt(space)) && ENDS.indexOf(text.charAt(space - 1)) >= 0;
    }

    /** How many words there are. Where they have no spaces between them, two characters count as one. */
    static int words(CharSequence text) {
        int count = 0;
        int unspaced = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            boolean letter = Character.isLetterOrDigit(one);
            if (Character.isIdeographic(one) || isKana(one)) {
                unspaced++;
            } else if (letter && !inWord) {
                count++;
            }
            inWord = letter;
        }
        return count + unspaced / 2;
    }

    private static boolean isKana(char one) {
        return one >= '\u3041' && one <= '\u30FF';
    }

    /** The last place behind {@code least} characters where a clause or else a word ends; or the end. */
    static int bestPlace(CharSequence text, int least) {
        int word = 0;
        for (int i = text.length() - 1; i > least; i--) {
            if (isEnd(text, i)) {
                return i;
            }
            if (word == 0 && Sentences.isSpace(text.charAt(i))) {
                word = i;
            }
        }
        if (word > 0) {
            return word;
        }
        boolean half = Character.isHighSurrogate(text.charAt(text.length() - 1));
        return half ? text.length() - 1 : text.length();
    }
}
