package dev.patchbay.plugin.audiosocket;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One far end's socket, from accept to release.
 *
 * <p>Closing it says the polite end and then, for a moment, reads and forgets what still comes, until the far end closes
 * too. Closed at once, the socket would answer the audio already on its way with a reset, and Asterisk takes a reset for
 * a failure and hangs the caller up where the dialplan would have gone on.
 *
 * <p><b>Threads.</b> {@link #close} is anyone's, the rest of the public methods the loop's.
 */
final class Connection implements SocketLoop.Member, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Connection.class.getName());
    private static final long LINGER_NANOS = Duration.ofSeconds(1).toNanos();

    private final SocketChannel channel;
    private final SocketLoop loop;
    private final Interest interest;
    private final Runnable released;
    private final ReadGate gate;
    private final Inbound inbound;
    private final Outbound outbound;
    private final String remote;
    private final AtomicBoolean closed = new AtomicBoolean();
    private boolean lingering; // the loop's, like the next
    private long lingersUntil;

    /**
     * Puts an accepted socket into the loop. On the loop's thread.
     *
     * @param released told once, when the socket is let go of
     */
    Connection(SocketChannel channel, SocketLoop loop, AudioSocketConfig config, Runnable released) throws IOException {
        this.channel = channel;
        this.loop = loop;
        this.released = released;
        this.remote = remote(channel);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.setOption(StandardSocketOptions.SO_SNDBUF, config.sendBufferBytes());
        SelectionKey key = loop.register(channel, SelectionKey.OP_READ);
        this.interest = new Interest(key);
        var messages = new MessageReader(config.maxMessageMs());
        this.gate = new ReadGate(channel, interest, messages);
        this.inbound = new Inbound(gate, messages, Duration.ofMillis(config.messageTimeoutMs()));
        this.outbound = new Outbound(channel, interest);
        key.attach(this);
    }

    /** {@return address and port of the far end, without its name} */
    static String remote(SocketChannel channel) throws IOException {
        return channel.getRemoteAddress().toString().replaceFirst("^.*/", "");
    }

    String remote() {
        return remote;
    }

    Inbound inbound() {
        return inbound;
    }

    Outbound outbound() {
        return outbound;
    }

    @Override
    public void ready(SelectionKey key) throws IOException {
        int operations = key.readyOps();
        if ((operations & SelectionKey.OP_WRITE) != 0) {
            outbound.writable();
        }
        if ((operations & SelectionKey.OP_READ) != 0) {
            if (closed.get()) {
                drain();
            } else {
                gate.readable();
            }
        }
    }

    @Override
    public void tick(long now) {
        if (!closed.get()) {
            gate.expire(now);
        } else if (!lingering) {
            lingering = true;
            lingersUntil = now + LINGER_NANOS;
        } else if (now - lingersUntil >= 0) {
            release();
        }
    }

    @Override
    public void close() {
        end(true);
    }

    /** Closes it with an error, so that the far end hangs the caller up. Anyone's. */
    void fail() {
        end(false);
    }

    private void end(boolean politely) {
        if (closed.compareAndSet(false, true)) {
            gate.close();
            outbound.end(politely);
            interest.add(SelectionKey.OP_READ);
        }
    }

    @Override
    public void release() {
        if (!channel.isOpen()) {
            return;
        }
        closed.set(true);
        gate.close();
        try {
            channel.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the socket of " + remote + " did not close", e);
        }
        loop.wakeup();
        released.run();
    }

    private void drain() {
        try {
            if (channel.read(loop.scratch()) < 0) {
                release();
            }
        } catch (IOException e) {
            release(); // a reset: nothing more comes
        }
    }
}
