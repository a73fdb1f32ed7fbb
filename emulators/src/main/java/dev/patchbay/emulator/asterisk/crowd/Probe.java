package dev.patchbay.emulator.asterisk.crowd;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.HdrHistogram.Histogram;

/**
 * A connection from this program to itself, which tells how late it is by itself: the sender writes the time, and the
 * receiver looks how long ago that is, between all the callers that it listens to. By so much a frame that the server
 * sent on time would have been late too.
 *
 * <p><b>Threads.</b> {@link #send} is the sender's, {@link #listen} the receiver's.
 */
final class Probe implements AutoCloseable {
    private static final int EVERY_SLOTS = 4; // 250 a second, so that 20 s have 5 beyond the 99.9th percentile

    private final SocketChannel near;
    private final SocketChannel far;
    private final Window window;
    private final ByteBuffer out = ByteBuffer.allocateDirect(Long.BYTES);
    private final ByteBuffer in = ByteBuffer.allocateDirect(Long.BYTES);
    private final Histogram lateness = Lateness.histogram();

    Probe(Window window) throws IOException {
        this.window = window;
        try (var listening = ServerSocketChannel.open()) {
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            near = SocketChannel.open(listening.getLocalAddress());
            far = listening.accept();
        }
        near.setOption(StandardSocketOptions.TCP_NODELAY, true);
        near.configureBlocking(false);
        far.configureBlocking(false);
    }

    SocketChannel channel() {
        return far;
    }

    void send(int slot) {
        if (slot % EVERY_SLOTS == 0) {
            try {
                near.write(out.clear().putLong(System.nanoTime()).flip());
            } catch (IOException closed) {
                // The run is over.
            }
        }
    }

    void listen() throws IOException {
        while (far.read(in) > 0) {
            if (!in.hasRemaining()) {
                long now = System.nanoTime();
                long sent = in.getLong(0);
                if (window.holds(now)) {
                    Lateness.note(lateness, now - sent);
                }
                in.clear();
            }
        }
    }

    Histogram lateness() {
        return lateness;
    }

    @Override
    public void close() throws IOException {
        near.close();
        far.close();
    }
}
