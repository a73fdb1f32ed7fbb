package dev.patchbay.runtime.session;

import dev.patchbay.runtime.playout.Track;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is to happen once the caller has heard what the agent has said so far. It waits no longer than a goodbye may take.
 * Words that a synthesizer has not begun to speak count as said. A caller who cuts them off has something to say, so it
 * does not happen.
 *
 * <p><b>Threads.</b> {@link #tick} on the pacer, {@link #unspoken} and {@link #cut} in the session's turn, the rest from any.
 */
final class AfterSpeech {
    /** A model that asks for more than so many things at once need not wait for its words. */
    private static final int MOST = 16;

    private static final String ENDED = "the call ended before that";
    private static final String CUT = "the caller interrupted what was said before that";

    private final Session session;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private volatile boolean unspoken;
    private volatile boolean over;
    private final AtomicInteger cuts = new AtomicInteger();

    AfterSpeech(Session session) {
        this.session = session;
    }

    /** Made in the turn, then the pacer's. */
    private final class Waiting {
        private final long deadline;
        private final Runnable task;
        private final Consumer<String> never;
        private boolean handed;
        private boolean known;
        private @Nullable Track last;

        Waiting(long deadline, Runnable task, Consumer<String> never) {
            this.deadline = deadline;
            this.task = task;
            this.never = never;
            look();
        }

        /** Which utterance is the last of what was said is known once all words have become one. */
        private void look() {
            if (!known && !unspoken) {
                known = true;
                last = session.playout().last().orElse(null);
            }
        }

        boolean due(long nowMillis) {
            look();
            return nowMillis >= deadline
                    || (known && (last == null || !session.playout().isOpen(last)));
        }
    }

    /** Runs a task in the session's turn, then; or else {@code never}, which is told why, on a thread of its own. */
    void run(Runnable task, Consumer<String> never) {
        int before = cuts.get();
        // In the turn, so that what was written before has reached whoever speaks it.
        session.execute(() -> {
            if (cuts.get() != before) {
                giveUp(never, CUT);
            } else if (waiting.size() >= MOST) {
                task.run();
            } else {
                add(task, never);
            }
        });
    }

    private void add(Runnable task, Consumer<String> never) {
        long patience = session.blueprint().limits().goodbye().toMillis();
        var one = new Waiting(session.now() + patience, task, never);
        waiting.add(one);
        // Either this sees the end, or the end sees this one.
        if (over && waiting.remove(one)) {
            giveUp(one.never, ENDED);
        }
    }

    /** Whether a synthesizer has words that it has not begun to speak. */
    void unspoken(boolean any) {
        unspoken = any;
    }

    boolean unspoken() {
        return unspoken;
    }

    /** The caller cut the agent off. */
    void cut() {
        cuts.incrementAndGet();
        giveUp(CUT);
    }

    void tick(long nowMillis) {
        if (waiting.isEmpty()) {
            return; // as nearly always, and then for nothing
        }
        for (var one : waiting) {
            if (!one.handed && one.due(nowMillis)) {
                one.handed = true;
                // In the turn, where cut() is as well: one of the two has it.
                session.execute(() -> {
                    if (waiting.remove(one)) {
                        one.task.run();
                    }
                });
            }
        }
    }

    /** The session is over. */
    void end() {
        over = true;
        giveUp(ENDED);
    }

    private void giveUp(String why) {
        for (var one = waiting.poll(); one != null; one = waiting.poll()) {
            giveUp(one.never, why);
        }
    }

    private void giveUp(Consumer<String> never, String why) {
        session.surroundings().threads().start("too late " + session.info().id(), () -> never.accept(why));
    }
}
