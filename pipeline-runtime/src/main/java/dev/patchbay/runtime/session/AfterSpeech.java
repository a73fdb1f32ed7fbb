package dev.patchbay.runtime.session;

import dev.patchbay.runtime.playout.Track;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What is to happen once the caller has heard, or cut off, what the agent has said so far. It waits no longer than a
 * goodbye may take.
 *
 * <p><b>Threads.</b> {@link #tick} on the pacer, the rest from any.
 */
final class AfterSpeech {
    private record Waiting(Optional<Track> last, long deadline, Runnable task, Runnable never) {}

    private final Session session;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    AfterSpeech(Session session) {
        this.session = session;
    }

    /** Runs a task in the session's turn, then; or else, when the session ends before, {@code never} on its own thread. */
    void run(Runnable task, Runnable never) {
        long patience = session.blueprint().limits().goodbye().toMillis();
        var one = new Waiting(session.playout().last(), session.now() + patience, task, never);
        waiting.add(one);
        // Either this sees the end, or the end sees this one.
        if (over && waiting.remove(one)) {
            giveUp(one);
        }
    }

    void tick(long nowMillis) {
        if (waiting.isEmpty()) {
            return; // as nearly always, and then for nothing
        }
        for (var all = waiting.iterator(); all.hasNext(); ) {
            var one = all.next();
            if (heard(one) || nowMillis >= one.deadline()) {
                all.remove();
                session.execute(one.task());
            }
        }
    }

    private boolean heard(Waiting one) {
        return one.last().map(track -> !session.playout().isOpen(track)).orElse(true);
    }

    /** The session is over. */
    void end() {
        over = true;
        for (var one = waiting.poll(); one != null; one = waiting.poll()) {
            giveUp(one);
        }
    }

    private void giveUp(Waiting one) {
        session.surroundings().threads().start("too late " + session.info().id(), one.never());
    }
}
