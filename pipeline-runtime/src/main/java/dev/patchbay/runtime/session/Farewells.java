package dev.patchbay.runtime.session;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The words with which a conversation ends.
 *
 * <p>Immutable; any thread.
 */
public final class Farewells {
    private final List<List<String>> phrases;

    /**
     * Farewells.
     *
     * @param phrases in any case and punctuation; empty for none
     */
    public Farewells(List<String> phrases) {
        this.phrases = phrases.stream()
                .map(Farewells::words)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /** {@return whether a text ends with one of the phrases, as whole words} */
    boolean end(String text) {
        var words = words(text);
        return phrases.stream()
                .anyMatch(phrase -> words.size() >= phrase.size()
                        && words.subList(words.size() - phrase.size(), words.size())
                                .equals(phrase));
    }

    private static List<String> words(String text) {
        return Arrays.stream(
                        text.toLowerCase(Locale.ROOT).replaceAll("['’]", "").split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
