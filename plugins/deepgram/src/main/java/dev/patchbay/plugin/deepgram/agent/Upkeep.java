package dev.patchbay.plugin.deepgram.agent;

import dev.patchbay.api.stage.StageContext;
import dev.patchbay.websocket.link.Renewal;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * What a session at the server needs for as long as it lasts: a new one in its place before it is too old, and an account of
 * its time. The session's turn.
 */
final class Upkeep {
    private final Renewal renewal;
    private final SessionTime time;
    private final BooleanSupplier quiet;
    private final Runnable renew;
    private boolean endsSoon;

    /**
     * @param age at which a session is replaced
     * @param quiet whether nothing is going on
     * @param renew replaces it
     */
    Upkeep(StageContext session, Duration age, BooleanSupplier quiet, Runnable renew) {
        this.renewal = new Renewal(session, age, quiet, renew);
        this.time = new SessionTime(session);
        this.quiet = quiet;
        this.renew = renew;
    }

    /** A session begins. */
    void begin() {
        renewal.begin();
        time.begin();
    }

    /** The server says that it will not let this session grow much older. */
    void endsSoon() {
        endsSoon = true;
    }

    /** Something has come to its end, and perhaps it is quiet. */
    void look() {
        renewal.look();
        if (endsSoon && quiet.getAsBoolean()) {
            renew.run();
        }
    }

    /** The session is over. */
    void end() {
        endsSoon = false;
        renewal.stop();
        time.end();
    }
}
