package dev.patchbay.plugin.openaichat.speech;

import java.util.ArrayList;
import java.util.List;

/**
 * What is to be spoken of an answer, while it is being written: its thoughts and its markup are left out, and it is cut into
 * sentences. The first piece may be less, so that the caller hears something soon.
 *
 * <p><b>Threads.</b> One at a time.
 */
public final class Speech {
    private final List<String> ready = new ArrayList<>();
    private final Sentences sentences;
    private final Plain plain;
    private final Thoughts thoughts;

    /**
     * Of an answer that begins.
     *
     * @param language that the answer will be in, as far as is known
     * @param firstPiece words after which a comma is enough to end the very first piece; 0 for whole sentences alone
     * @param thinking whether it begins within a thought, which {@code </think>} ends
     */
    public Speech(Language language, int firstPiece, boolean thinking) {
        sentences = new Sentences(language, firstPiece, ready::add);
        plain = new Plain(sentences::accept);
        thoughts = new Thoughts(plain::accept, thinking);
    }

    /**
     * The model wrote more.
     *
     * @param text the next characters, any number of them
     * @return what can be spoken now; each has a letter or digit in it
     */
    public List<String> write(String text) {
        for (int i = 0; i < text.length(); i++) {
            thoughts.accept(text.charAt(i));
        }
        sentences.pause();
        return taken();
    }

    /**
     * The model wrote the last.
     *
     * @return the rest; nothing follows
     */
    public List<String> end() {
        thoughts.end();
        plain.end();
        sentences.end();
        return taken();
    }

    private List<String> taken() {
        var pieces = List.copyOf(ready);
        ready.clear();
        return pieces;
    }
}
