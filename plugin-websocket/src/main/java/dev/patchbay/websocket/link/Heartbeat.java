package dev.patchbay.websocket.link;

import dev.patchbay.api.stage.StageContext;
import java.time.Duration;

/** Pings a connection, and notices when nothing at all comes from it between two pings. The session's turn. */
final class Heartbeat {
    private final StageContext session;
    private final Duration interval;

    /**
     * @param interval zero for never
     */
    Heartbeat(StageContext session, Duration interval) {
        this.session = session;
        this.interval = interval;
    }

    /** Watches a connection until it is dropped, or dead. */
    void watch(Connection<?> connection, Runnable dead) {
        if (interval.isZero()) {
            return;
        }
        session.after(interval, () -> {
            if (connection.dropped()) {
                return;
            }
            if (connection.stillAlive()) {
                watch(connection, dead);
            } else {
                dead.run();
            }
        });
    }
}
