package dev.patchbay.plugin.openaichat;

import dev.patchbay.api.stage.StageContext;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * The waits between the tries of one answer. They end when nobody waits for the answer any more.
 *
 * <p><b>Threads.</b> One waits; {@link #cancel} from any.
 */
final class Rest {
    private final StageContext session;
    private volatile boolean cancelled;
    private volatile @Nullable CountDownLatch waiting;

    Rest(StageContext session) {
        this.session = session;
    }

    /** Waits, by the session's clock. */
    void rest(Duration time) throws InterruptedException {
        var over = new CountDownLatch(1);
        waiting = over;
        var timer = session.after(time, over::countDown);
        try {
            if (!cancelled) {
                over.await();
            }
        } finally {
            timer.cancel();
        }
    }

    boolean cancelled() {
        return cancelled;
    }

    void cancel() {
        cancelled = true;
        var over = waiting;
        if (over != null) {
            over.countDown();
        }
    }
}
