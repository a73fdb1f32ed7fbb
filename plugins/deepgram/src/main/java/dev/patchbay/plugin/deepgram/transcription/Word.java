package dev.patchbay.plugin.deepgram.transcription;

import dev.patchbay.plugin.deepgram.service.Fields;
import java.util.List;

/**
 * One word of the caller's.
 *
 * @param text as it is written
 * @param startMs where it begins in the audio, in milliseconds
 * @param endMs where it ends
 */
record Word(String text, long startMs, long endMs) {
    static List<Word> all(Fields of) {
        return of.list("words").stream().map(Word::of).toList();
    }

    private static Word of(Fields word) {
        var written = word.text("punctuated_word");
        return new Word(written.isEmpty() ? word.text("word") : written, word.millis("start"), word.millis("end"));
    }

    Word later(long byMs) {
        return new Word(text, startMs + byMs, endMs + byMs);
    }

    long middle() {
        return (startMs + endMs) / 2;
    }
}
