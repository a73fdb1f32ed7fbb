package dev.patchbay.runtime.session;

import java.util.ArrayList;
import java.util.List;

/**
 * An answer that a language model thinks of before it is sure that the caller has finished. What it consists of is held
 * back until the turn has ended with the same words, or forgotten.
 *
 * <p><b>Threads.</b> The session's turn.
 */
final class EarlyAnswer {
    /** A turn is expected to end for a second or two, in which a model says a few sentences. */
    private static final int MOST = 256;

    private final String turn;
    private final String words;
    private final List<Part> held = new ArrayList<>();
    private State state = State.HELD;

    private enum State {
        HELD,
        MEANT,
        FORGOTTEN
    }

    private record Part(Runnable happens, Runnable never) {}

    EarlyAnswer(String turn, String words) {
        this.turn = turn;
        this.words = words;
    }

    /** The turn's id. */
    String turn() {
        return turn;
    }

    /** Whether the turn has ended as expected. */
    boolean answers(String finalWords) {
        return state == State.HELD && words.strip().equals(finalWords.strip());
    }

    /**
     * A part of the answer: happens now if it is meant, or later, or never.
     *
     * @param never runs instead, once it is known that it does not happen
     * @return false when so much is held already that this answer had better be forgotten
     */
    boolean add(Runnable happens, Runnable never) {
        switch (state) {
            case HELD -> held.add(new Part(happens, never));
            case MEANT -> happens.run();
            case FORGOTTEN -> never.run();
        }
        return held.size() <= MOST;
    }

    /** The caller had finished. */
    void meant() {
        state = State.MEANT;
        held.forEach(part -> part.happens().run());
        held.clear();
    }

    /** The caller had not. */
    void forget() {
        state = State.FORGOTTEN;
        held.forEach(part -> part.never().run());
        held.clear();
    }
}
