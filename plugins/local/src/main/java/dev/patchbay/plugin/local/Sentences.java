package dev.patchbay.plugin.local;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text where a speaker draws breath. */
final class Sentences {
    private Sentences() {}

    /** The sentences of an English text, in order, without the space around them; none of a blank text. */
    static List<String> of(String text) {
        var sentences = new ArrayList<String>();
        var ends = BreakIterator.getSentenceInstance(Locale.US);
        ends.setText(text);
        for (int begin = ends.first(), end = ends.next(); end != BreakIterator.DONE; begin = end, end = ends.next()) {
            var sentence = text.substring(begin, end).strip();
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
        }
        return sentences;
    }
}
