package dev.patchbay.runtime.session;

import dev.patchbay.runtime.session.Lifecycle.Phase;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * How one session comes to its end: at once, when the agent's last words were heard, or because a phase took too long.
 *
 * <p><b>Threads.</b> {@link #tick} on the pacer, {@link #await} on the call's own thread, the rest from any.
 */
final class Ending {
    private final Session session;
    private final Lifecycle lifecycle;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile EndReason reason = EndReason.SHUT_DOWN;

    Ending(Session session, Lifecycle lifecycle) {
        this.session = session;
        this.lifecycle = lifecycle;
    }

    boolean over() {
        return lifecycle.over();
    }

    /** Every stage has started. */
    void started() {
        lifecycle.enter(Phase.ACTIVE, session.now());
    }

    void tick(long nowMillis) {
        if (lifecycle.phase() == Phase.FINISHING && session.playout().drained()) {
            end(reason);
        } else if (lifecycle.overdue(nowMillis)) {
            overdue(lifecycle.phase());
        }
    }

    private void overdue(Phase phase) {
        switch (phase) {
            case STARTING, FINISHING -> end(EndReason.timedOut(phase.name()));
            case ACTIVE -> end(EndReason.MAX_DURATION);
            case ENDING -> {
                session.giveUp();
                ended();
            }
            case ENDED -> {}
        }
    }

    void finish(EndReason why) {
        // The next tick looks: only there is it sure that what was taken from the playout is also on the wire.
        if (lifecycle.enter(Phase.FINISHING, session.now())) {
            reason = why;
        }
    }

    void end(EndReason why) {
        if (lifecycle.enter(Phase.ENDING, session.now())) {
            reason = why;
            session.stopOutside();
            session.execute(() -> {
                session.stopStages();
                ended();
            });
        }
    }

    private void ended() {
        if (!lifecycle.enter(Phase.ENDED, session.now())) {
            return;
        }
        try {
            session.bury(reason);
        } finally {
            session.surroundings().threads().released();
            done.countDown();
        }
    }

    /** Waits until nothing of the session is left; an interrupt makes that soon. */
    void await() {
        boolean interrupted = false;
        session.surroundings().threads().waiting();
        while (done.getCount() > 0) {
            try {
                done.await();
            } catch (InterruptedException again) {
                interrupted = true;
                end(EndReason.SHUT_DOWN);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until nothing of the session is left; false when that took too long. */
    boolean await(Duration patience) throws InterruptedException {
        return done.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
