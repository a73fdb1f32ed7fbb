package dev.patchbay.websocket.link;

import static java.util.Objects.requireNonNull;

import dev.patchbay.api.stage.StageContext;
import dev.patchbay.websocket.Address;
import dev.patchbay.websocket.Dialer;
import dev.patchbay.websocket.HandshakeRefused;
import dev.patchbay.websocket.Outgoing;
import dev.patchbay.websocket.link.Failure.Follows;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The connection of one call, through all its sockets: dials, waits until the session is set up, notices when a socket is
 * dead, and dials again.
 *
 * <p>Its owner hears {@link Owner#opened} when a socket is open, does what its protocol wants first, and says {@link
 * #established} when the session is set up: at once where the protocol has no hello.
 *
 * <p>A connection that works ends an outage; the loss of any other is one more try of the same. It works when it has held
 * for ten seconds, unless it ends owing something ({@link Owner#owed}) and never did any work ({@link #works}): an open
 * socket is not yet a server that does what it is there for.
 *
 * <p><b>Threads.</b> The session's turn. Each socket's messages are read on its own thread, by a {@link Reader}, and what
 * they say is brought into the turn.
 *
 * @param <E> what a message says
 */
public final class Link<E> implements Outgoing {
    /** A connection that broke before counts as one more try. */
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

        /**
         * Whether the server was asked for something that it has not brought. Asked when the connection is gone, before
         * {@link #lost}.
         *
         * @return false unless the owner knows better
         */
        default boolean owed() {
            return false;
        }
    }

    private enum State {
        DIALLING,
        OPEN,
        WAITING,
        CLOSED
    }

    private final StageContext session;
    private final Supplier<Address> address;
    private final LinkSettings settings;
    private final Dialer dialer;
    private final Diagnosis diagnosis;
    private final Supplier<? extends Reader<E>> readers;
    private final Owner<E> owner;
    private final Patience patience;
    private final Heartbeat heartbeat;

    private State state = State.CLOSED;
    private int entered;
    private @Nullable Connection<E> connection;
    private long lastSent;
    private Duration unheard = Duration.ZERO;

    /**
     * A link that is not open yet.
     *
     * @param session the call
     * @param address where the server is; asked before each dial
     * @param settings how patient to be
     * @param dialer opens sockets
     * @param diagnosis what failures are called
     * @param readers makes a reader for each connection
     * @param owner whose connection it is
     */
    public Link(
            StageContext session,
            Supplier<Address> address,
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
        this.heartbeat = new Heartbeat(session, Duration.ofMillis(settings.pingIntervalMs()));
        this.patience = new Patience(
                session.clock(),
                Duration.ofMillis(settings.giveUpAfterMs()),
                new Backoff(() -> ThreadLocalRandom.current().nextDouble()));
    }

    private void enter(State next) {
        state = next;
        entered++;
    }

    /** Does something after a time, if it is still in the state that it is in now. */
    private void later(Duration time, Runnable task) {
        int mine = entered;
        session.after(time, () -> {
            if (mine == entered) {
                task.run();
            }
        });
    }

    /** Dials. What comes of it, the owner hears. */
    public void open() {
        enter(State.DIALLING);
        var where = address.get();
        var troubles = new Troubles(diagnosis, where);
        var dialled = new Connection<>(session, readers.get(), new Hearing(troubles));
        connection = dialled;
        session.fork("dial", () -> dialled.dial(dialer, where));
        // The handshake's own limit is for the server; this one is for both, and for a hello that never comes.
        var limit = settings.timeout().multipliedBy(2);
        later(limit, () -> lose(troubles.notSetUp(limit)));
    }

    /** What comes of the connection that is the link's own; of others nothing does. */
    private final class Hearing implements Connection.Ear<E> {
        private final Troubles troubles;

        Hearing(Troubles troubles) {
            this.troubles = troubles;
        }

        @Override
        public void opened() {
            lastSent = session.clock().millis();
            unheard = Duration.ZERO;
            heartbeat.watch(requireNonNull(connection), this::silent);
            owner.opened();
        }

        private void silent() {
            unheard = Duration.ofMillis(settings.pingIntervalMs()).multipliedBy(2);
            lose(troubles.silent(settings.pingIntervalMs()));
        }

        @Override
        public void event(E event) {
            owner.event(event);
        }

        @Override
        public void malformed(String what) {
            session.count("malformed_messages", 1);
            var failure = troubles.malformed(what);
            if (failure.follows() == Follows.GIVE_UP) {
                lose(failure);
            } else {
                owner.failed(failure);
            }
        }

        @Override
        public void refused(HandshakeRefused refused) {
            lose(diagnosis.refused(refused));
        }

        @Override
        public void unreachable(String why) {
            lose(troubles.unreachable(why));
        }

        @Override
        public void closed(int code, String reason) {
            lose(diagnosis.closed(code, reason));
        }
    }

    /** The session is set up: the connection counts as one from now on. */
    public void established() {
        if (state == State.DIALLING) {
            enter(State.OPEN);
            patience.there();
            later(PROVEN, patience::held);
        }
    }

    /** The server does what it is there for. May be said as often as it does. */
    public void works() {
        if (state == State.OPEN) {
            patience.works();
        }
    }

    /** {@return whether the session is set up} */
    public boolean ready() {
        return state == State.OPEN;
    }

    /**
     * The server has said that this connection ends, or it has ended.
     *
     * @param why with {@link Follows#GIVE_UP} there is no other try
     */
    public void lose(Failure why) {
        if (state == State.CLOSED || state == State.WAITING) {
            return;
        }
        if (why.follows() == Follows.GIVE_UP) {
            giveUp(why);
            return;
        }
        boolean owing = owner.owed();
        drop(State.WAITING);
        var wait = patience.gone(why.pause(), owing);
        if (wait.isEmpty()) {
            giveUp(new Failure(why.code(), Follows.GIVE_UP, why.message() + ", and " + patience + " did not help"));
            return;
        }
        owner.lost(why);
        if (state == State.WAITING) {
            later(wait.get(), this::open);
        }
    }

    private void giveUp(Failure why) {
        drop(State.CLOSED);
        owner.failed(why);
    }

    private void drop(State next) {
        enter(next);
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
     * It is over, and the server likes to be told. It then has a second to close the socket itself.
     *
     * @param lastWord a text
     */
    public void close(String lastWord) {
        var last = connection;
        if (last != null) {
            last.drop(lastWord);
            connection = null;
        }
        enter(State.CLOSED);
    }

    @Override
    public boolean send(String text) {
        return send(to -> to.send(text));
    }

    @Override
    public boolean send(ByteBuffer bytes) {
        return send(to -> to.send(bytes));
    }

    @Override
    public boolean sendSoon(String text, int most) {
        return send(to -> to.sendSoon(text, most));
    }

    @Override
    public boolean sendSoon(ByteBuffer bytes, int most) {
        return send(to -> to.sendSoon(bytes, most));
    }

    private boolean send(Predicate<Outgoing> message) {
        var socket = connection == null ? null : connection.socket();
        boolean underWay = socket != null && message.test(socket);
        if (underWay) {
            lastSent = session.clock().millis();
        }
        return underWay;
    }

    /**
     * What has become of the end of a lost connection.
     *
     * @return for how long what was sent may never have arrived, when the server has fallen silent without an end; else zero
     */
    public Duration unheard() {
        return unheard;
    }

    /** {@return for how long nothing was sent over this connection; see {@link KeepAlive}} */
    public Duration quiet() {
        return Duration.ofMillis(session.clock().millis() - lastSent);
    }
}
