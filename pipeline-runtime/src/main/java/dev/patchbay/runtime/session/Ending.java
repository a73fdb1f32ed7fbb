package dev.patchbay.runtime.session;

import dev.patchbay.runtime.session.Lifecycle.Phase;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * How one session comes to its end: at once, when the agent's last words were heard, or because a phase took too long.
 *
 * <p><b>Threads.</b> {@link #tick} on the pacer, {@link #await} on the call's own thread, the rest from any.
 */
final class Ending {
    private final Session session;
    private final Lifecycle lifecycle;
    private final CountDownLatch done = new CountDownLatch(1);
    private final AtomicReference<@Nullable Leave> leave = new AtomicReference<>();
    private volatile EndReason reason = EndReason.SHUT_DOWN;

    /**
     * That the call ends once its last words were heard.
     *
     * @param failed whether they are a stand-in's, and whoever has it speak knows when they were heard
     */
    private record Leave(EndReason why, boolean failed) {}

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
        var leaving = leave.get();
        if (lifecycle.phase() == Phase.FINISHING
                && leaving != null
                && !leaving.failed()
                && session.playout().drained()
                && !session.afterSpeech().unspoken()) {
            end(leaving.why());
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
        leave(new Leave(why, false));
    }

    /** The call ends with this reason, whatever else ends it; false when it was on its way out already. */
    boolean failed(EndReason why) {
        return leave(new Leave(why, true));
    }

    /** The next tick looks: only there is it sure that what was taken from the playout is also on the wire. */
    private boolean leave(Leave how) {
        return leave.compareAndSet(null, how) && lifecycle.enter(Phase.FINISHING, session.now());
    }

    void end(EndReason why) {
        if (lifecycle.enter(Phase.ENDING, session.now())) {
            var leaving = leave.get();
            reason = leaving != null && leaving.failed() ? leaving.why() : why;
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
