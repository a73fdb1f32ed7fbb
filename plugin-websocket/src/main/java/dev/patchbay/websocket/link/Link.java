package dev.patchbay.websocket.link;

import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.StageContext.Timer;
import dev.patchbay.websocket.Address;
import dev.patchbay.websocket.Dialer;
import dev.patchbay.websocket.HandshakeRefused;
import dev.patchbay.websocket.Socket;
import dev.patchbay.websocket.link.Failure.Follows;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The connection of one call, through all its sockets: dials, waits until the session is set up, notices when a socket is
 * dead, and dials again.
 *
 * <p>Its owner hears {@link Owner#opened} when a socket is open, does what its protocol wants first, and says {@link
 * #established} when the session is set up: at once where the protocol has no hello.
 *
 * <p><b>Threads.</b> The session's turn. Each socket's messages are read on its own thread, by a {@link Reader}, and what
 * they say is brought into the turn.
 *
 * @param <E> what a message says
 */
public final class Link<E> {
    /** Messages that make no sense before the server is given up. */
    private static final int MOST_MALFORMED = 5;

    /** A connection that has held for so long works; one that broke before counts as one more try. */
    private static final Duration PROVEN = Duration.ofSeconds(10);

    /**
     * Whose connection it is. In the session's turn.
     *
     * @param <E> what a message says
     */
    public interface Owner<E> {
        /** A socket is open. */
        void opened();

        /**
         * The server said something.
         *
         * @param event what
         */
        void event(E event);

        /**
         * The connection is gone; another is tried. May come several times in a row.
         *
         * @param why what went wrong
         */
        void lost(Failure why);

        /**
         * It can't be had, and nothing follows; or something came over it that makes no sense, and it goes on.
         *
         * @param why {@link Follows#GIVE_UP} or {@link Follows#WARNING}
         */
        void failed(Failure why);
    }

    private enum State {
        DIALLING,
        OPEN,
        WAITING,
        CLOSED
    }

    private final StageContext session;
    private final Address address;
    private final LinkSettings settings;
    private final Dialer dialer;
    private final Diagnosis diagnosis;
    private final Supplier<? extends Reader<E>> readers;
    private final Owner<E> owner;
    private final Patience patience;

    private State state = State.CLOSED;
    private @Nullable Connection<E> connection;
    private @Nullable Timer deadline;
    private int malformed;
    private long lastSent;

    /**
     * A link that is not open yet.
     *
     * @param session the call
     * @param address where the server is
     * @param settings how patient to be
     * @param dialer opens sockets
     * @param diagnosis what failures are called
     * @param readers makes a reader for each connection
     * @param owner whose connection it is
     */
    public Link(
            StageContext session,
            Address address,
            LinkSettings settings,
            Dialer dialer,
            Diagnosis diagnosis,
            Supplier<? extends Reader<E>> readers,
            Owner<E> owner) {
        this.session = session;
        this.address = address;
        this.settings = settings;
        this.dialer = dialer;
        this.diagnosis = diagnosis;
        this.readers = readers;
        this.owner = owner;
        this.patience = new Patience(
                session.clock(),
                Duration.ofMillis(settings.giveUpAfterMs()),
                new Backoff(() -> ThreadLocalRandom.current().nextDouble()));
    }

    /** Dials. What comes of it, the owner hears. */
    public void open() {
        state = State.DIALLING;
        malformed = 0;
        var dialled = new Connection<>(session, readers.get(), new Hearing());
        connection = dialled;
        session.fork("dial", () -> dialled.dial(dialer, address));
        // The handshake's own limit is for the server; this one is for both, and for a hello that never comes.
        deadline(settings.timeout().multipliedBy(2));
    }

    /** What comes of the connection that is the link's own; of others nothing does. */
    private final class Hearing implements Connection.Ear<E> {
        @Override
        public void opened() {
            lastSent = session.clock().millis();
            watch();
            owner.opened();
        }

        @Override
        public void event(E event) {
            owner.event(event);
        }

        @Override
        public void malformed(String what) {
            nonsense(what);
        }

        @Override
        public void refused(HandshakeRefused refused) {
            lose(diagnosis.refused(refused));
        }

        @Override
        public void unreachable(String why) {
            lose(new Failure(diagnosis.connectionFailed(), Follows.RECONNECT, why));
        }

        @Override
        public void closed(int code, String reason) {
            lose(diagnosis.closed(code, reason));
        }
    }

    private void deadline(Duration time) {
        cancelDeadline();
        deadline = session.after(
                time,
                () -> lose(new Failure(
                        diagnosis.connectionFailed(),
                        Follows.RECONNECT,
                        address + " did not set the session up within " + time.toMillis() + " ms")));
    }

    private void cancelDeadline() {
        if (deadline != null) {
            deadline.cancel();
            deadline = null;
        }
    }

    private void watch() {
        if (settings.pingIntervalMs() == 0) {
            return;
        }
        var watched = connection;
        session.after(Duration.ofMillis(settings.pingIntervalMs()), () -> {
            if (watched == null || watched != connection) {
                return;
            }
            if (watched.stillAlive()) {
                watch();
            } else {
                lose(new Failure(
                        diagnosis.notConnected(),
                        Follows.RECONNECT,
                        address + " answered no ping within " + settings.pingIntervalMs() + " ms"));
            }
        });
    }

    /** The session is set up: the connection counts as one from now on. */
    public void established() {
        if (state != State.DIALLING) {
            return;
        }
        state = State.OPEN;
        cancelDeadline();
        patience.there();
        var held = connection;
        session.after(PROVEN, () -> {
            if (held == connection) {
                patience.proven();
            }
        });
    }

    private void nonsense(String what) {
        session.count("malformed_messages", 1);
        if (++malformed > MOST_MALFORMED) {
            giveUp(new Failure(
                    diagnosis.protocolBroken(),
                    Follows.GIVE_UP,
                    address + " sent " + malformed + " messages that make no sense; the last: " + what));
        } else {
            owner.failed(new Failure(diagnosis.protocolBroken(), Follows.WARNING, "left out: " + what));
        }
    }

    /**
     * The server has said that this connection ends, or it has ended.
     *
     * @param why {@link Follows#GIVE_UP}, or another connection is tried
     */
    public void lose(Failure why) {
        if (state == State.CLOSED || state == State.WAITING) {
            return;
        }
        if (why.follows() == Follows.GIVE_UP) {
            giveUp(why);
            return;
        }
        drop(State.WAITING);
        var wait = patience.gone(why.pause());
        if (wait.isEmpty()) {
            giveUp(new Failure(why.code(), Follows.GIVE_UP, why.message() + ", and " + patience + " did not help"));
            return;
        }
        owner.lost(why);
        session.after(wait.get(), this::tryAgain);
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
            dropped.drop();
        }
    }

    /** A new socket for the old one, which has served its time. */
    public void renew() {
        patience.beginAnew();
        drop(State.WAITING);
        open();
    }

    /** It is over. */
    public void close() {
        drop(State.CLOSED);
    }

    /**
     * Sends a text.
     *
     * @param text the whole message
     * @return whether it is on its way; if not, the connection is as good as lost
     */
    public boolean send(String text) {
        var open = socket();
        return open != null && sent(open.send(text));
    }

    /**
     * Sends bytes.
     *
     * @param bytes the whole message; free again when this returns
     * @return whether it is on its way; if not, the connection is as good as lost
     */
    public boolean send(ByteBuffer bytes) {
        var open = socket();
        return open != null && sent(open.send(bytes));
    }

    /**
     * Sends a text that is of no use when it is late.
     *
     * @param text the whole message
     * @param most characters and bytes that may wait before it
     * @return whether it is on its way
     */
    public boolean sendSoon(String text, int most) {
        var open = socket();
        return open != null && sent(open.sendSoon(text, most));
    }

    /**
     * Sends bytes that are of no use when they are late.
     *
     * @param bytes the whole message; free again when this returns
     * @param most characters and bytes that may wait before it
     * @return whether it is on its way
     */
    public boolean sendSoon(ByteBuffer bytes, int most) {
        var open = socket();
        return open != null && sent(open.sendSoon(bytes, most));
    }

    private boolean sent(boolean underWay) {
        if (underWay) {
            lastSent = session.clock().millis();
        }
        return underWay;
    }

    /** {@return for how long nothing was sent over this connection; see {@link KeepAlive}} */
    public Duration quiet() {
        return Duration.ofMillis(session.clock().millis() - lastSent);
    }

    private @Nullable Socket socket() {
        return connection == null ? null : connection.socket();
    }
}
