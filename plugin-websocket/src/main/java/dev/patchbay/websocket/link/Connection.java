package dev.patchbay.websocket.link;

import dev.patchbay.api.stage.StageContext;
import dev.patchbay.websocket.Address;
import dev.patchbay.websocket.Dialer;
import dev.patchbay.websocket.HandshakeRefused;
import dev.patchbay.websocket.Socket;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One socket, or the wish for one. What comes after it was dropped is not heard.
 *
 * <p><b>Threads.</b> Dialling has one of its own, and the socket's messages are read on its own. The session's turn
 * drops it, and hears all that comes of it.
 */
final class Connection<E> implements Socket.Listener {
    /** Whose connection it is. The session's turn. */
    interface Ear<E> {
        /** It is open. */
        void opened();

        /** A message said something. */
        void event(E event);

        /** A message made no sense. */
        void malformed(String what);

        /** The server refused to open it. */
        void refused(HandshakeRefused refused);

        /** Nobody could be reached. */
        void unreachable(String why);

        /** It is closed. */
        void closed(int code, String reason);
    }

    private interface Reading<E> {
        @Nullable E read() throws Malformed;
    }

    private static final Duration LAST_WORD = Duration.ofSeconds(1);

    private final StageContext session;
    private final Reader<E> reader;
    private final Ear<E> ear;
    private volatile boolean alive = true;
    private volatile @Nullable Socket socket;
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean dropped;

    Connection(StageContext session, Reader<E> reader, Ear<E> ear) {
        this.session = session;
        this.reader = reader;
        this.ear = ear;
    }

    /** Dials; waits. */
    void dial(Dialer dialer, Address address) {
        try {
            dialer.dial(address, this);
        } catch (HandshakeRefused refused) {
            inTurn(() -> ear.refused(refused));
        } catch (IOException failed) {
            inTurn(() -> ear.unreachable(String.valueOf(failed.getMessage())));
        }
    }

    /** A handshake may come to its end when the call has ended, and nobody else would close the socket then. */
    @Override
    public void opened(Socket open) {
        socket = open;
        if (dropped()) {
            open.close();
        } else {
            inTurn(ear::opened);
        }
    }

    @Override
    public void message(String text) {
        heard(() -> reader.text(text));
    }

    @Override
    public void message(ByteBuffer bytes) {
        heard(() -> reader.binary(bytes));
    }

    private void heard(Reading<E> message) {
        alive = true;
        try {
            var event = readUnlessDropped(message);
            if (event != null) {
                inTurn(() -> ear.event(event));
            }
        } catch (Malformed wrong) {
            inTurn(() -> ear.malformed(String.valueOf(wrong.getMessage())));
        }
    }

    private synchronized @Nullable E readUnlessDropped(Reading<E> message) throws Malformed {
        return dropped ? null : message.read();
    }

    @Override
    public void pong() {
        alive = true;
    }

    @Override
    public void closed(int code, String reason) {
        closed.countDown();
        inTurn(() -> ear.closed(code, reason));
    }

    private void inTurn(Runnable task) {
        session.execute(() -> {
            if (!dropped()) {
                task.run();
            }
        });
    }

    /** {@return whether it is no longer heard} */
    synchronized boolean dropped() {
        return dropped;
    }

    /** Nothing is read any more once this returns. */
    void drop() {
        var open = forget();
        if (open != null) {
            open.close();
        }
    }

    /** As {@link #drop}, and says a last word; the far end has a second to close the socket itself. */
    void drop(String lastWord) {
        var open = forget();
        if (open != null) {
            open.send(lastWord);
            Thread.startVirtualThread(() -> closeSoon(open));
        }
    }

    private void closeSoon(Socket open) {
        try {
            closed.await(LAST_WORD.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException nobodyDoes) {
            Thread.currentThread().interrupt();
        }
        open.close();
    }

    private @Nullable Socket forget() {
        synchronized (this) {
            dropped = true;
        }
        return socket;
    }

    /** {@return what to write to; null until it is open} */
    @Nullable Socket socket() {
        return socket;
    }

    /** Asks for a sign of life, unless none came since this was last asked; returns whether one had come. */
    boolean stillAlive() {
        boolean was = alive;
        alive = false;
        var open = socket;
        if (was && open != null) {
            open.ping();
        }
        return was;
    }
}
