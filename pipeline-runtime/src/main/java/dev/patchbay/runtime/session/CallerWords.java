package dev.patchbay.runtime.session;

import java.util.function.Consumer;

/**
 * Gathers what the caller said in a turn, and hands it on when the turn is over and the words are there: a transcriber's
 * last words may come after the silence that ended the turn.
 *
 * <p><b>Threads.</b> The session's turn.
 */
final class CallerWords {
    private final StringBuilder words = new StringBuilder();
    private final Consumer<String> next;
    private String unsure = "";
    private boolean turnOver;

    CallerWords(Consumer<String> next) {
        this.next = next;
    }

    void heard(String text, boolean last) {
        if (last && !text.isBlank()) {
            words.append(words.isEmpty() ? "" : " ").append(text.strip());
        }
        unsure = last ? "" : text.strip();
        handOn();
    }

    /** The turn's words up to now, those that may still change included. */
    String soFar() {
        return words.isEmpty() || unsure.isEmpty() ? words + unsure : words + " " + unsure;
    }

    void callerStarted() {
        turnOver = false;
    }

    void callerStopped() {
        turnOver = true;
        handOn();
    }

    private void handOn() {
        if (turnOver && !words.isEmpty()) {
            var text = words.toString();
            words.setLength(0);
            turnOver = false;
            next.accept(text);
        }
    }
}
