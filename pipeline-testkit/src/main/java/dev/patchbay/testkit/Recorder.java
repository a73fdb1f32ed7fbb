package dev.patchbay.testkit;

import dev.patchbay.runtime.session.SessionEvent;
import dev.patchbay.runtime.session.SessionObserver;
import java.util.ArrayList;
import java.util.List;

/** Keeps every event of one session. Any thread. */
final class Recorder implements SessionObserver {
    private final List<SessionEvent> events = new ArrayList<>();
    private boolean closed;

    @Override
    public synchronized void event(SessionEvent event) {
        events.add(event);
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    synchronized List<SessionEvent> events() {
        return List.copyOf(events);
    }

    synchronized boolean closed() {
        return closed;
    }
}
