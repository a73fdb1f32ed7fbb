package dev.patchbay.websocket.link;

import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.StageContext.Timer;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells a server that closes quiet connections, by a message of its protocol, that this one is still wanted. The session's
 * turn.
 */
public final class KeepAlive {
    private final StageContext session;
    private final Duration interval;
    private final Supplier<Duration> quiet;
    private final Runnable send;
    private @Nullable Timer next;

    /**
     * For a connection.
     *
     * @param session the time
     * @param interval after which a message is sent, when nothing was; positive
     * @param quiet for how long nothing was sent, such as {@link Link#quiet}
     * @param send sends the message
     */
    public KeepAlive(StageContext session, Duration interval, Supplier<Duration> quiet, Runnable send) {
        this.session = session;
        this.interval = interval;
        this.quiet = quiet;
        this.send = send;
    }

    /** The server takes such messages from now on. */
    public void begin() {
        stop();
        look(interval);
    }

    private void look(Duration wait) {
        next = session.after(wait, () -> {
            var left = interval.minus(quiet.get());
            if (left.isPositive()) {
                look(left);
            } else {
                send.run();
                look(interval);
            }
        });
    }

    /** There is nobody to tell. */
    public void stop() {
        if (next != null) {
            next.cancel();
            next = null;
        }
    }
}
