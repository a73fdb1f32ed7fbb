package dev.patchbay.plugin.openaichat.speech;

import dev.patchbay.plugin.openaichat.speech.Language.Table;
import java.util.Locale;
import java.util.regex.Pattern;

/** Judges whether a dot that a space follows ends a sentence. */
final class FullStop {
    /** What there is to say of a dot. */
    enum Verdict {
        ENDS,
        GOES_ON,
        /** It depends on the first letter of the next word. */
        NEXT_LETTER,
        /** It depends on the whole of the next word. */
        NEXT_WORD
    }

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,:]\\d+)*");
    private static final Pattern LETTERS_WITH_DOTS = Pattern.compile("\\p{L}(?:\\.\\p{L})+");
    private static final int LONGEST_ORDINAL = 2;

    private final Language language;

    FullStop(Language language) {
        this.language = language;
    }

    /**
     * Of what is before the dot alone.
     *
     * @param word before the dot, without the dot
     * @param first whether nothing is before the word
     * @param ellipsis whether there are more dots
     */
    Verdict before(String word, boolean first, boolean ellipsis) {
        if (ellipsis) {
            return Verdict.NEXT_LETTER;
        }
        if (NUMBER.matcher(word).matches()) {
            return number(word, first);
        }
        var lower = word.toLowerCase(Locale.ROOT);
        if (language.has(Table.MAY_END, lower)) {
            return language.ordinals() ? Verdict.NEXT_WORD : Verdict.NEXT_LETTER;
        }
        if (language.has(Table.BEFORE_A_NUMBER, lower)) {
            return Verdict.NEXT_LETTER;
        }
        boolean initial = word.codePointCount(0, word.length()) == 1 && Character.isLetter(word.codePointAt(0));
        return initial
                        || language.has(Table.NEVER, lower)
                        || LETTERS_WITH_DOTS.matcher(word).matches()
                ? Verdict.GOES_ON
                : Verdict.ENDS;
    }

    /** "1. First" is the number of an item, and "3. Mai" a day. */
    private Verdict number(String word, boolean first) {
        if (first) {
            return Verdict.GOES_ON;
        }
        return language.ordinals() && word.length() <= LONGEST_ORDINAL ? Verdict.NEXT_WORD : Verdict.ENDS;
    }

    /** Of the next letter, which is what a word in the middle of a sentence does not begin with. */
    static boolean endsBefore(char next) {
        return !Character.isLowerCase(next) && !Character.isDigit(next);
    }

    /** Where all nouns have capitals, only a word that is none shows that a new sentence begins. */
    boolean endsBefore(String next) {
        return language.has(Table.STARTS_A_SENTENCE, next.toLowerCase(Locale.ROOT))
                && Character.isUpperCase(next.codePointAt(0));
    }
}
