package dev.patchbay.runtime.session;

import java.time.Duration;
import java.util.function.BiConsumer;

/**
 * Notices that the agent said goodbye, the caller heard all of it, and nobody asked for the end of the call: most often a
 * model that was not told to hang up. Says so once a call.
 *
 * <p><b>Threads.</b> The session's turn.
 */
final class FarewellWatch {
    /** A farewell is at the end; what was said before need not be kept. */
    private static final int TAIL = 200;

    /** Some agents ask for the end of the call only once their words were heard. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final Farewells farewells;
    private final BiConsumer<Duration, Runnable> later;
    private final Runnable unanswered;
    private final StringBuilder tail = new StringBuilder();
    private String utterance = "";
    private String played = "";
    private boolean asked;
    private boolean told;

    /** @param later runs a task in the session's turn, after a time */
    FarewellWatch(Farewells farewells, BiConsumer<Duration, Runnable> later, Runnable unanswered) {
        this.farewells = farewells;
        this.later = later;
        this.unanswered = unanswered;
    }

    /** The next piece of the agent's words; they may be ahead of the audio, or behind it. */
    void said(String id, String text) {
        if (!id.equals(utterance)) {
            utterance = id;
            tail.setLength(0);
        }
        tail.append(text);
        tail.delete(0, Math.max(0, tail.length() - TAIL));
        if (id.equals(played)) {
            judge();
        }
    }

    /** An utterance was played to its end. */
    void played(String id) {
        played = id;
        if (id.equals(utterance)) {
            judge();
        }
    }

    /** The call is about to end: what the agent says is its last word. */
    void hangUpAsked() {
        asked = true;
    }

    /** The call does not end after all. */
    void hangUpFailed() {
        asked = false;
    }

    private void judge() {
        if (!asked && !told && farewells.end(tail.toString())) {
            later.accept(GRACE, this::tell);
        }
    }

    private void tell() {
        if (!asked && !told) {
            told = true;
            unanswered.run();
        }
    }
}
