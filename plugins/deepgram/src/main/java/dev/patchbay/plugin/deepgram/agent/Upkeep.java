package dev.patchbay.plugin.deepgram.agent;

import dev.patchbay.api.stage.StageContext;
import dev.patchbay.plugin.deepgram.agent.message.ClientMessages;
import dev.patchbay.plugin.deepgram.agent.message.ServerMessage;
import dev.patchbay.websocket.link.KeepAlive;
import dev.patchbay.websocket.link.Link;
import dev.patchbay.websocket.link.Renewal;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * What a session at the server needs for as long as it lasts: signs of life when there is no audio, a new one in its place
 * before it is too old, and an account of its time. The session's turn.
 */
final class Upkeep {
    /** The server ends a session after 10 s of nothing. */
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(8);

    private final KeepAlive keepAlive;
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
    Upkeep(StageContext session, Link<ServerMessage> link, Duration age, BooleanSupplier quiet, Runnable renew) {
        this.keepAlive = new KeepAlive(session, KEEP_ALIVE, link::quiet, () -> link.send(ClientMessages.KEEP_ALIVE));
        this.renewal = new Renewal(session, age, quiet, renew);
        this.time = new SessionTime(session);
        this.quiet = quiet;
        this.renew = renew;
    }

    /** A session begins. */
    void begin() {
        keepAlive.begin();
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
        keepAlive.stop();
        renewal.stop();
        time.end();
    }
}
