package dev.patchbay.emulator.deepgram.hearing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A word and where it was said.
 *
 * @param text as it is written, with its punctuation
 * @param startMs where it begins, ms of the audio
 * @param endMs where it ends, ms of the audio
 */
public record Word(String text, long startMs, long endMs) {
    /**
     * The words as one text.
     *
     * @param words in order
     * @return with spaces between them; empty when there are none
     */
    public static String join(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    /** {@return the word without punctuation, in lower case; as it is when nothing would be left} */
    public String plain() {
        String plain = text.replaceAll("[^\\p{L}\\p{N}'-]", "").toLowerCase(Locale.ROOT);
        return plain.isEmpty() ? text : plain;
    }
}
