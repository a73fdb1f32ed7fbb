package dev.patchbay.plugin.openairealtime.conversation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
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

    /** An answer that the server gives, and has not named. */
    private static final String UNNAMED = "?";

    private final Deque<Ask> waiting = new ArrayDeque<>();
    private @Nullable Ask asked;
    private @Nullable Ask answering;
    private String active = "";
    private boolean held;

    /** Nothing is wanted yet. */
    public Sequencer() {}

    /**
     * Wishes for an answer. Plain wishes are one: an answer to all that was said covers them.
     *
     * @param ask at the end of the queue
     * @return what is given up for it: the oldest wish, when too many wait
     */
    public Optional<Ask> want(Ask ask) {
        if (ask.plain() && waiting.stream().anyMatch(Ask::plain)) {
            return Optional.empty();
        }
        waiting.addLast(ask);
        return waiting.size() > MOST ? Optional.of(waiting.removeFirst()) : Optional.empty();
    }

    /** {@return what to ask the server for now, once} */
    public Optional<Ask> next() {
        if (held || busy() || waiting.isEmpty()) {
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
        if (!active.isEmpty() && !active.equals(UNNAMED) && !active.equals(response)) {
            return Optional.empty();
        }
        var from = active.isEmpty() ? asked : answering;
        asked = active.isEmpty() ? null : asked;
        active = "";
        answering = null;
        return Optional.ofNullable(from);
    }

    /**
     * The server refused to answer. When it is busy with another answer it is asked again after that.
     *
     * @param id of the wish
     * @param busy whether it is
     * @return the wish, if it was one
     */
    public Optional<Ask> refused(String id, boolean busy) {
        var ask = is(asked, id) ? asked : is(answering, id) ? answering : null;
        if (ask == null) {
            return Optional.empty();
        }
        asked = null;
        answering = null;
        if (busy) {
            again(ask);
            active = active.isEmpty() ? UNNAMED : active;
        }
        return Optional.of(ask);
    }

    /** An answer that the server gave and never named is no longer waited for. */
    public void forgetUnnamed() {
        if (active.equals(UNNAMED)) {
            active = "";
        }
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

    /**
     * The caller speaks: nothing is asked for until that is over, and what was to be said will not be.
     *
     * @return what is given up
     */
    public List<Ask> callerSpeaks() {
        held = true;
        return giveUp();
    }

    /**
     * The caller has spoken, and what waits may be said.
     *
     * @param answered whether the server answers by itself, and with that whatever else was to be answered
     * @return what is given up
     */
    public List<Ask> callerSpoke(boolean answered) {
        held = false;
        return answered ? giveUp() : List.of();
    }

    private List<Ask> giveUp() {
        var given = List.copyOf(waiting);
        waiting.clear();
        return given;
    }

    /** Asks again, before all others, unless another plain wish covers it. */
    private void again(Ask ask) {
        if (!ask.plain() || waiting.stream().noneMatch(Ask::plain)) {
            waiting.addFirst(ask);
        }
    }

    /**
     * The connection is gone, and with it the answer under way.
     *
     * @param spoke whether the caller has heard something of it
     * @return the wish that it came from, if it spoke; otherwise it is asked for again
     */
    public Optional<Ask> lost(boolean spoke) {
        var spoken = Optional.ofNullable(spoke ? answering : null);
        var again = asked != null ? asked : spoke ? null : answering;
        if (again != null) {
            again(again);
        }
        asked = null;
        answering = null;
        active = "";
        held = false;
        return spoken;
    }
}
