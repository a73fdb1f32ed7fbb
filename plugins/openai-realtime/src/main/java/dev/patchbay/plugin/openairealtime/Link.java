package dev.patchbay.plugin.openairealtime;

import static java.util.Objects.requireNonNull;

import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.StageContext.Timer;
import dev.patchbay.plugin.openairealtime.Failure.Follows;
import dev.patchbay.plugin.openairealtime.connection.Backoff;
import dev.patchbay.plugin.openairealtime.connection.Dialer;
import dev.patchbay.plugin.openairealtime.connection.Socket;
import dev.patchbay.plugin.openairealtime.message.MalformedMessage;
import dev.patchbay.plugin.openairealtime.message.ServerEvent;
import dev.patchbay.plugin.openairealtime.message.ServerEventReader;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The connection of one call, through all its sockets: dials, waits for the hello, notices when it is dead, and dials again.
 *
 * <p><b>Threads.</b> The session's turn; each socket's messages are read on its own thread and brought into the turn.
 */
final class Link {
    /** Messages that make no sense before the server is given up. */
    private static final int MOST_MALFORMED = 5;

    /** A connection that has held for so long works; one that broke before counts as one more try. */
    private static final Duration PROVEN = Duration.ofSeconds(10);

    /** Whose connection it is. In the session's turn. */
    interface Owner {
        /** The server said hello: set the session up. */
        void opened();

        /** The server said something. */
        void event(ServerEvent event);

        /** The connection is gone; another is tried. */
        void lost(Failure why);

        /** It can't be had, or something came over it that makes no sense. */
        void failed(Failure why);
    }

    private enum State {
        DIALLING,
        OPEN,
        WAITING,
        CLOSED
    }

    private final StageContext session;
    private final Endpoint endpoint;
    private final StayConnected settings;
    private final Dialer dialer;
    private final Backoff backoff;
    private final Owner owner;
    private final ServerEventReader reader = new ServerEventReader();

    private State state = State.CLOSED;
    private @Nullable Connection connection;
    private @Nullable Timer deadline;
    private long downSince;
    private long downMillis;
    private boolean proven;
    private int malformed;

    Link(StageContext session, Endpoint endpoint, StayConnected settings, Dialer dialer, Backoff backoff, Owner owner) {
        this.session = session;
        this.endpoint = endpoint;
        this.settings = settings;
        this.dialer = dialer;
        this.backoff = backoff;
        this.owner = owner;
        this.downSince = session.clock().millis();
    }

    /** One socket, or the wish for one. What a socket that is no longer the link's own says is not heard. */
    private final class Connection implements Socket.Listener {
        volatile boolean alive = true;
        private volatile boolean dropped;
        private volatile @Nullable Socket socket;

        /** A handshake may come to its end when the call has ended, and nobody else would close the socket then. */
        @Override
        public void opened(Socket open) {
            socket = open;
            if (dropped) {
                open.close();
            } else {
                inTurn(() -> watch(this));
            }
        }

        @Override
        public void message(String text) {
            alive = true;
            try {
                var event = reader.read(text);
                inTurn(() -> event(event));
            } catch (MalformedMessage wrong) {
                inTurn(() -> malformed(String.valueOf(wrong.getMessage())));
            }
        }

        @Override
        public void pong() {
            alive = true;
        }

        @Override
        public void closed(int code, String reason) {
            inTurn(() -> lose(Failure.ofClose(code, reason)));
        }

        private void inTurn(Runnable task) {
            session.execute(() -> {
                if (this == connection) {
                    task.run();
                }
            });
        }

        void dial() {
            try {
                dialer.dial(endpoint.uri(), endpoint.headers(), this);
            } catch (IOException failed) {
                inTurn(() -> lose(Failure.ofHandshake(failed)));
            }
        }

        void close() {
            dropped = true;
            var open = socket;
            if (open != null) {
                open.close();
            }
        }
    }

    void open() {
        state = State.DIALLING;
        malformed = 0;
        var dialled = new Connection();
        connection = dialled;
        session.fork("dial", dialled::dial);
        // The handshake's own limit is for the server; this one is for both, and for a hello that never comes.
        deadline(settings.timeout().multipliedBy(2));
    }

    private void deadline(Duration time) {
        var failure = new Failure(
                OpenAiRealtimeError.CONNECTION_FAILED,
                Follows.RECONNECT,
                endpoint + " did not set the session up within " + time.toMillis() + " ms");
        cancelDeadline();
        var waiting = connection;
        deadline = session.after(time, () -> {
            if (connection == waiting && state != State.OPEN) {
                lose(failure);
            }
        });
    }

    private void cancelDeadline() {
        if (deadline != null) {
            deadline.cancel();
            deadline = null;
        }
    }

    private void event(ServerEvent event) {
        if (event instanceof ServerEvent.SessionCreated) {
            owner.event(event);
            owner.opened();
        } else {
            owner.event(event);
        }
    }

    /** The session is set up: the connection counts as one from now on. */
    void established() {
        state = State.OPEN;
        downMillis += down();
        cancelDeadline();
        var held = connection;
        session.after(PROVEN, () -> {
            if (held == connection) {
                proven = true;
            }
        });
    }

    private void malformed(String what) {
        session.count("malformed_messages", 1);
        if (++malformed > MOST_MALFORMED) {
            giveUp(new Failure(
                    OpenAiRealtimeError.PROTOCOL_BROKEN,
                    Follows.GIVE_UP,
                    endpoint + " sent " + malformed + " messages that make no sense; the last: " + what));
        } else {
            owner.failed(Failure.ofNonsense("left out: " + what));
        }
    }

    /** The server has said that this connection ends, or it has ended. */
    void lose(Failure why) {
        if (state == State.CLOSED || state == State.WAITING) {
            return;
        }
        if (why.follows() == Follows.GIVE_UP) {
            giveUp(why);
            return;
        }
        if (state == State.OPEN) {
            downSince = session.clock().millis();
        }
        if (proven) {
            beginAnew();
        }
        drop(State.WAITING);
        var wait = backoff.next(why.busy());
        if (downMillis + down() + wait.toMillis() > settings.giveUpAfterMs()) {
            giveUp(new Failure(
                    why.code(),
                    Follows.GIVE_UP,
                    why.message() + ", and " + backoff.tries() + " tries within " + settings.giveUpAfterMs()
                            + " ms did not help"));
            return;
        }
        owner.lost(why);
        session.after(wait, this::tryAgain);
    }

    private void tryAgain() {
        if (state == State.WAITING) {
            open();
        }
    }

    private void giveUp(Failure why) {
        drop(State.CLOSED);
        owner.failed(why);
    }

    private void drop(State next) {
        state = next;
        cancelDeadline();
        var dropped = connection;
        connection = null;
        if (dropped != null) {
            dropped.close();
        }
    }

    private void beginAnew() {
        proven = false;
        backoff.reset();
        downMillis = 0;
        downSince = session.clock().millis();
    }

    /** How long it has been gone by now, this time. */
    private long down() {
        return session.clock().millis() - downSince;
    }

    /** A new socket for the old one, which has served its time. */
    void renew() {
        beginAnew();
        drop(State.WAITING);
        open();
    }

    void close() {
        drop(State.CLOSED);
    }

    /**
     * Sends a text.
     *
     * @return whether it is on its way
     */
    boolean send(String text) {
        var open = socket();
        return open != null && open.send(text);
    }

    /**
     * Sends a text that is of no use when it is late.
     *
     * @return whether it is on its way
     */
    boolean sendSoon(String text) {
        var open = socket();
        return open != null && open.sendSoon(text);
    }

    private @Nullable Socket socket() {
        return connection == null ? null : connection.socket;
    }

    private void watch(Connection watched) {
        if (settings.pingIntervalMs() == 0) {
            return;
        }
        session.after(Duration.ofMillis(settings.pingIntervalMs()), () -> {
            if (watched != connection) {
                return;
            }
            if (!watched.alive) {
                lose(new Failure(
                        OpenAiRealtimeError.NOT_CONNECTED,
                        Follows.RECONNECT,
                        endpoint + " answered no ping within " + settings.pingIntervalMs() + " ms"));
                return;
            }
            watched.alive = false;
            requireNonNull(watched.socket).ping();
            watch(watched);
        });
    }
}
