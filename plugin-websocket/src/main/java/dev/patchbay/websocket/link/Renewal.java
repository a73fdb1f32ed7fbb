package dev.patchbay.websocket.link;

import dev.patchbay.api.stage.StageContext;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * When a session that gets old is replaced by a new one: at the next quiet moment after a time, and a little later whatever
 * is going on, because the server would end it in the middle. The session's turn.
 */
public final class Renewal {
    private static final Duration LATEST = Duration.ofMinutes(2);

    private final StageContext session;
    private final Duration after;
    private final BooleanSupplier quiet;
    private final Runnable renew;
    private int begun;
    private boolean due;

    /**
     * For a connection.
     *
     * @param session the time
     * @param after the age of a session
     * @param quiet whether nothing is going on
     * @param renew replaces it
     */
    public Renewal(StageContext session, Duration after, BooleanSupplier quiet, Runnable renew) {
        this.session = session;
        this.after = after;
        this.quiet = quiet;
        this.renew = renew;
    }

    /** A session begins. */
    public void begin() {
        stop();
        int mine = begun;
        session.after(after, () -> {
            if (mine == begun) {
                due = true;
                look();
            }
        });
        session.after(after.plus(LATEST), () -> {
            if (mine == begun) {
                renew.run();
            }
        });
    }

    /** Something has come to its end, and perhaps it is quiet. */
    public void look() {
        if (due && quiet.getAsBoolean()) {
            renew.run();
        }
    }

    /** There is no session that could get old. */
    public void stop() {
        begun++;
        due = false;
    }
}
