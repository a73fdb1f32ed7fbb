package dev.patchbay.websocket.link;

import dev.patchbay.websocket.Address;
import dev.patchbay.websocket.Dialer;
import dev.patchbay.websocket.Socket;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A server without a wire: it opens a socket for each dial, unless a test says otherwise. */
final class FakeServer implements Dialer {
    /** What the next dials come to, first to last; then they all work. */
    final Deque<IOException> refusals = new ArrayDeque<>();

    /** Whether handshakes stay without an end until {@link #answer}. */
    boolean slow;

    final List<Address> dialled = new ArrayList<>();
    final List<Line> lines = new ArrayList<>();
    private Socket.@Nullable Listener waiting;

    @Override
    public void dial(Address address, Socket.Listener listener) throws IOException {
        dialled.add(address);
        var refusal = refusals.poll();
        if (refusal != null) {
            throw refusal;
        }
        waiting = listener;
        if (!slow) {
            answer();
        }
    }

    void answer() {
        var caller = waiting;
        if (caller != null) {
            waiting = null;
            var line = new Line(caller);
            lines.add(line);
            caller.opened(line);
        }
    }

    Line line() {
        return lines.getLast();
    }

    /** One socket, from the server's side: what was sent is written down, what it says goes to {@code client}. */
    static final class Line implements Socket {
        final Listener client;
        final List<String> got = new ArrayList<>();
        private final CountDownLatch closing = new CountDownLatch(1);
        volatile boolean closed;
        boolean reads = true;

        Line(Listener client) {
            this.client = client;
        }

        @Override
        public boolean send(String text) {
            return reads && got.add(text);
        }

        @Override
        public boolean send(ByteBuffer bytes) {
            return reads && got.add(bytes.remaining() + " bytes");
        }

        @Override
        public boolean sendSoon(String text, int most) {
            return send(text);
        }

        @Override
        public boolean sendSoon(ByteBuffer bytes, int most) {
            return send(bytes);
        }

        @Override
        public void ping() {
            got.add("ping");
        }

        @Override
        public void close() {
            closed = true;
            closing.countDown();
        }

        /** Waits until the client closed it, up to 10 s. */
        boolean awaitClosed() throws InterruptedException {
            return closing.await(10, TimeUnit.SECONDS);
        }
    }
}
