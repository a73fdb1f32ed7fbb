package dev.patchbay.plugin.openaichat;

import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.Utterance;
import dev.patchbay.plugin.openaichat.speech.Language;
import dev.patchbay.plugin.openaichat.speech.Speech;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer on its way to the synthesizer. The utterance begins with its first piece, because an answer may have no words.
 *
 * <p><b>Threads.</b> One writer at a time; {@link #cancel} in the session's turn, which waits for nothing here.
 */
final class Spoken {
    /** So much nobody listens to. */
    private static final int MOST_CHARACTERS = 100_000;

    /** Scripts from here on have no spaces between words. */
    private static final char FIRST_WIDE = '\u2E80';

    private final StageContext session;
    private final String id;
    private final Language language;
    private final int firstPiece;
    private final boolean thinking;
    private final StringBuilder text = new StringBuilder();
    private Speech speech;
    private int characters;
    private boolean resumed;
    private @Nullable Utterance utterance;
    private boolean cancelled;

    /** @param thinking whether what the model writes begins within a thought */
    Spoken(StageContext session, String id, Language language, int firstPiece, boolean thinking) {
        this.session = session;
        this.id = id;
        this.language = language;
        this.firstPiece = firstPiece;
        this.thinking = thinking;
        this.speech = new Speech(language, firstPiece, thinking);
    }

    /** Whether that was not too much. */
    boolean write(String words) throws InterruptedException {
        characters += words.length();
        pass(speech.write(words));
        return characters <= MOST_CHARACTERS;
    }

    private void pass(List<String> pieces) throws InterruptedException {
        for (var piece : pieces) {
            var joined = resumed ? joined(piece) : piece;
            resumed = false;
            var open = begun();
            if (open == null || !open.write(joined)) {
                return;
            }
            text.append(joined);
        }
    }

    /** What goes on after a break begins with no space, though words may be before it. */
    private String joined(String piece) {
        boolean apart = text.isEmpty()
                || Character.isWhitespace(text.charAt(text.length() - 1))
                || text.charAt(text.length() - 1) >= FIRST_WIDE
                || Character.isWhitespace(piece.charAt(0));
        return apart ? piece : " " + piece;
    }

    /** Either the utterance is begun before it is cancelled, or never. */
    private synchronized @Nullable Utterance begun() {
        if (utterance == null && !cancelled) {
            utterance = session.begin(id);
        }
        return utterance;
    }

    /** The answer broke off. What was written stays; what was not yet a piece will be said again. */
    void breakOff() {
        resumed = true;
        speech = new Speech(language, text.isEmpty() ? firstPiece : 0, thinking);
    }

    /** Says a line of our own, and nothing else. */
    void say(String line) throws InterruptedException {
        speech = new Speech(language, firstPiece, false);
        write(line);
        end();
    }

    /** The answer is complete. */
    void end() throws InterruptedException {
        pass(speech.end());
        speech = new Speech(language, 0, false);
        close();
    }

    private synchronized void close() {
        if (utterance != null) {
            utterance.close();
        }
    }

    /** All that was written. */
    String text() {
        return text.toString();
    }

    /** Whether anything was written. */
    synchronized boolean hasBegun() {
        return utterance != null;
    }

    synchronized void cancel() {
        cancelled = true;
        if (utterance != null) {
            utterance.cancel();
        }
    }
}
