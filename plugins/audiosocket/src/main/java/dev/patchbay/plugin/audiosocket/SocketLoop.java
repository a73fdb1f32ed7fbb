package dev.patchbay.plugin.audiosocket;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;

/**
 * Waits for all sockets of a transport on one thread, and looks after their deadlines. Ends by itself when the last
 * socket is released.
 *
 * <p>A virtual thread that reads a blocking channel would need no loop, but then a write to that channel blocks too, and
 * the pacer must not. Deadlines are looked at a few times a second for all sockets together: a timer for each wait of each
 * call would cost more than the wait.
 *
 * <p><b>Threads.</b> {@link #register} before {@link #start} or on the loop's own thread.
 */
final class SocketLoop {
    /** One socket in the loop. Everything is called on the loop's thread. */
    interface Member {
        /** The socket is ready for something that it is watched for. */
        void ready(SelectionKey key) throws IOException;

        /** Time passed. */
        void tick(long now);

        /** Lets go of the socket, for good. */
        void release();
    }

    private static final System.Logger LOG = System.getLogger(SocketLoop.class.getName());
    private static final Duration TICK = Duration.ofMillis(50);

    private final Selector selector;
    private final ByteBuffer scratch = ByteBuffer.allocate(8 * 1024);
    private long ticked = System.nanoTime();

    SocketLoop() throws IOException {
        this.selector = Selector.open();
    }

    void start(String name) {
        Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    /** Puts a socket into the loop; its member must be attached before the loop looks at it again. */
    SelectionKey register(SelectableChannel channel, int operations) throws IOException {
        channel.configureBlocking(false);
        return channel.register(selector, operations);
    }

    /** Makes the loop look at its sockets, so that one that was closed is let go of. */
    void wakeup() {
        selector.wakeup();
    }

    /** {@return how many sockets there are, about} */
    int size() {
        return selector.keys().size();
    }

    /** {@return a buffer for bytes that nobody wants} */
    ByteBuffer scratch() {
        return scratch.clear();
    }

    private void run() {
        try {
            while (size() > 0) {
                selector.select(SocketLoop::ready, TICK.toMillis());
                tick(System.nanoTime());
            }
        } catch (IOException e) {
            LOG.log(Level.ERROR, "audiosocket can't wait for its sockets any more; its calls end", e);
        } finally {
            close();
        }
    }

    private void tick(long now) {
        if (now - ticked >= TICK.toNanos()) {
            ticked = now;
            selector.keys().forEach(key -> member(key).tick(now));
        }
    }

    private void close() {
        try (selector) {
            selector.keys().forEach(key -> member(key).release());
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "audiosocket's selector did not close", e);
        }
    }

    private static void ready(SelectionKey key) {
        try {
            member(key).ready(key);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.ERROR, "audiosocket lets go of a socket", e);
            member(key).release();
        }
    }

    private static Member member(SelectionKey key) {
        return (Member) key.attachment();
    }
}
