package dev.patchbay.websocket.link;

import dev.patchbay.api.stage.StageContext;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Tells a server that closes quiet connections, by a message of its protocol, that this one is still wanted. The session's
 * turn.
 */
public final class KeepAlive {
    private final StageContext session;
    private final Duration interval;
    private final Supplier<Duration> quiet;
    private final Runnable send;
    private int begun;

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
        look(left(), ++begun);
    }

    private void look(Duration wait, int mine) {
        session.after(wait, () -> {
            if (mine == begun) {
                if (left().isZero()) {
                    send.run();
                }
                look(left().isZero() ? interval : left(), mine);
            }
        });
    }

    private Duration left() {
        var left = interval.minus(quiet.get());
        return left.isPositive() ? left : Duration.ZERO;
    }

    /** There is nobody to tell. */
    public void stop() {
        begun++;
    }
}
