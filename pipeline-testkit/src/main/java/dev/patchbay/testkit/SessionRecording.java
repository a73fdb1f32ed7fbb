package dev.patchbay.testkit;

import dev.patchbay.runtime.session.EndReason;
import dev.patchbay.runtime.session.SessionEvent;
import java.util.List;

/**
 * All that happened in a session.
 *
 * @param events what the session told its observers, in order
 * @param published what the stages told the session, in order
 * @param callerAudio what the caller sent
 * @param agentAudio what the caller was sent, silence included
 */
public record SessionRecording(
        List<SessionEvent> events, List<Published> published, RecordedAudio callerAudio, RecordedAudio agentAudio) {
    /** Keeps its own lists. */
    public SessionRecording {
        events = List.copyOf(events);
        published = List.copyOf(published);
    }

    /**
     * The events of one kind.
     *
     * @param type which
     * @param <E> which
     * @return in order
     */
    public <E extends SessionEvent> List<E> events(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /**
     * The only event of a kind.
     *
     * @param type which
     * @param <E> which
     * @return the event
     * @throws AssertionError when there is none, or more than one
     */
    public <E extends SessionEvent> E only(Class<E> type) {
        var found = events(type);
        if (found.size() != 1) {
            throw new AssertionError("expected one " + type.getSimpleName() + ", got " + found + " in\n" + timeline());
        }
        return found.getFirst();
    }

    /**
     * Why the session ended.
     *
     * @return the reason
     * @throws AssertionError when it has not
     */
    public EndReason endReason() {
        return only(SessionEvent.Ended.class).reason();
    }

    /**
     * The session for people, and for golden files: a second at a time, the level of both sides in steps of 20 ms, and
     * what happened in it.
     *
     * @return lines that end in a newline
     */
    public String timeline() {
        return new Timeline(this).text();
    }
}
