package dev.patchbay.plugin.openairealtime.conversation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may answer when. The server gives one answer at a time and refuses to be asked for another meanwhile; it also begins
 * answers by itself when the caller has spoken. So whatever wants one waits here until the last is over, and what the
 * server has refused is asked for again.
 */
public final class Sequencer {
    /** More wait only when the server no longer answers. */
    private static final int MOST = 8;

    /**
     * The wish for an answer.
     *
     * @param id of the message that asks for it
     * @param instructions what to say; empty for whatever the conversation calls for
     */
    public record Ask(String id, String instructions) {
        boolean plain() {
            return instructions.isEmpty();
        }
    }

    private final Deque<Ask> waiting = new ArrayDeque<>();
    private @Nullable Ask asked;
    private @Nullable Ask answering;
    private String active = "";

    /** Nothing is wanted yet. */
    public Sequencer() {}

    /**
     * Wishes for an answer. Plain wishes are one: an answer to all that was said covers them.
     *
     * @param ask at the end of the queue
     */
    public void want(Ask ask) {
        if (ask.plain() && waiting.stream().anyMatch(Ask::plain)) {
            return;
        }
        if (waiting.size() == MOST) {
            waiting.removeFirst();
        }
        waiting.addLast(ask);
    }

    /** {@return what to ask the server for now, once} */
    public Optional<Ask> next() {
        if (busy() || waiting.isEmpty()) {
            return Optional.empty();
        }
        asked = waiting.removeFirst();
        return Optional.of(asked);
    }

    /** {@return whether an answer is under way or asked for} */
    public boolean busy() {
        return asked != null || !active.isEmpty();
    }

    /** {@return the answer under way; empty for none} */
    public String active() {
        return active;
    }

    /**
     * The server began an answer: the one that it was asked for, or its own.
     *
     * @param response its id
     */
    public void created(String response) {
        active = response;
        answering = asked;
        asked = null;
    }

    /**
     * An answer is over. The server has been seen to say so of one that it never began.
     *
     * @param response its id
     * @return the wish that it came from; empty when it was the server's own
     */
    public Optional<Ask> done(String response) {
        if (!active.isEmpty() && !active.equals(response)) {
            return Optional.empty();
        }
        var from = active.isEmpty() ? asked : answering;
        asked = active.isEmpty() ? null : asked;
        active = "";
        answering = null;
        return Optional.ofNullable(from);
    }

    /**
     * The server refused to answer. When it is busy it is asked again after the answer that it is busy with.
     *
     * @param id of the wish
     * @param busyWith the answer that it gives instead; empty when it can't answer at all
     * @return whether it was a wish of ours
     */
    public boolean refused(String id, String busyWith) {
        var ask = is(asked, id) ? asked : is(answering, id) ? answering : null;
        if (ask == null) {
            return false;
        }
        asked = null;
        answering = null;
        if (!busyWith.isEmpty()) {
            waiting.addFirst(ask);
            active = busyWith;
        }
        return true;
    }

    private static boolean is(@Nullable Ask ask, String id) {
        return ask != null && ask.id().equals(id);
    }

    /**
     * The server has said nothing to a wish for too long.
     *
     * @param id of the wish
     * @return whether it was still waited for; now it is not
     */
    public boolean expired(String id) {
        boolean waited = is(asked, id);
        asked = waited ? null : asked;
        return waited;
    }

    /** The caller takes the word: what was to be answered will be, with what is said now. */
    public void callerSpeaks() {
        waiting.removeIf(Ask::plain);
    }

    /** The connection is gone, and with it the answer under way. */
    public void lost() {
        if (asked != null) {
            waiting.addFirst(asked);
        }
        asked = null;
        answering = null;
        active = "";
    }
}
