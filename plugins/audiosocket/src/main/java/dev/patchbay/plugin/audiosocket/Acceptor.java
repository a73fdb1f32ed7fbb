package dev.patchbay.plugin.audiosocket;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Takes new connections from the listening socket. When the machine can give no more, it leaves them with the operating
 * system for a moment.
 */
final class Acceptor implements SocketLoop.Member {
    private static final System.Logger LOG = System.getLogger(Acceptor.class.getName());
    private static final long PAUSE_NANOS = Duration.ofMillis(500).toNanos();
    private static final int AT_ONCE = 64; // then the calls have their turn

    private final ServerSocketChannel server;
    private final Interest interest;
    private final Consumer<SocketChannel> accepted;
    private boolean paused;
    private long pausedAt;

    Acceptor(ServerSocketChannel server, SocketLoop loop, Consumer<SocketChannel> accepted) throws IOException {
        this.server = server;
        this.accepted = accepted;
        SelectionKey key = loop.register(server, SelectionKey.OP_ACCEPT);
        this.interest = new Interest(key);
        key.attach(this);
    }

    @Override
    public void ready(SelectionKey key) {
        try {
            SocketChannel channel = server.accept();
            for (int taken = 1; channel != null; taken++) {
                accepted.accept(channel);
                channel = taken < AT_ONCE ? server.accept() : null;
            }
        } catch (ClosedChannelException e) {
            // The transport stopped listening.
        } catch (IOException e) {
            LOG.log(
                    Level.ERROR,
                    "audiosocket can't accept connections and tries again in a moment; too many open files? Then raise"
                            + " their limit or lower max_calls",
                    e);
            interest.remove(SelectionKey.OP_ACCEPT);
            paused = true;
            pausedAt = System.nanoTime();
        }
    }

    @Override
    public void tick(long now) {
        if (paused && now - pausedAt >= PAUSE_NANOS) {
            paused = false;
            interest.add(SelectionKey.OP_ACCEPT);
        }
    }

    @Override
    public void release() {
        try {
            server.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "audiosocket's listening socket did not close", e);
        }
    }
}
