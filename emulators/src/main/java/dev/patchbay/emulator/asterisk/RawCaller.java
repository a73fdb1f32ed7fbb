package dev.patchbay.emulator.asterisk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A caller that sends whatever bytes it is given: half a header, a length too large, an unknown kind, a flood. For tests
 * of how a server takes bad input.
 *
 * <p><b>Threads.</b> Any. A virtual thread reads all along, so that the server is never held up by this side.
 */
public final class RawCaller implements AutoCloseable {

    private static final int CONNECT_TIMEOUT_MILLIS = 2000;

    /** What became of the server's side of the connection. */
    public enum Closing {
        /** The server has not closed. */
        STILL_OPEN,
        /** The server closed in good order. */
        CLOSED,
        /** The server reset the connection, as happens when it closes with bytes unread. */
        RESET
    }

    private final Socket socket;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private Closing closing = Closing.STILL_OPEN;

    private RawCaller(Socket socket) {
        this.socket = socket;
    }

    /**
     * Connects and sends nothing.
     *
     * @throws IOException when there is no connection within 2 s
     */
    public static RawCaller connect(InetSocketAddress server) throws IOException {
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.connect(server, CONNECT_TIMEOUT_MILLIS);
        RawCaller caller = new RawCaller(socket);
        Thread.ofVirtual().name("raw-caller-receive").start(caller::receive);
        return caller;
    }

    /**
     * The bytes of a message, with a length that is true.
     *
     * @param kind 0 to 255
     * @param payload up to 65,535 bytes
     */
    public static byte[] message(int kind, byte... payload) {
        return concat(header(kind, payload.length), payload);
    }

    /** The bytes of a header alone, which can promise any length from 0 to 65,535. */
    public static byte[] header(int kind, int length) {
        if (length < 0 || length > 0xffff) {
            throw new IllegalArgumentException("a length of " + length + " doesn't fit a header; it takes 0 to 65535");
        }
        return new byte[] {(byte) kind, (byte) (length >> 8), (byte) length};
    }

    /** The bytes of a good first message. */
    public static byte[] uuidMessage(UUID uuid) {
        byte[] payload = ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
        return message(0x01, payload);
    }

    private static byte[] concat(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    /**
     * Sends bytes as they are, in one write. Waits while the server doesn't read and its socket is full.
     *
     * @return false when the connection is no more
     */
    public boolean send(byte... bytes) {
        try {
            socket.getOutputStream().write(bytes);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Sends the same bytes again and again, as fast as the server takes them.
     *
     * @return how many times they were sent before the connection was no more
     */
    public int flood(byte[] bytes, int times) {
        int sent = 0;
        while (sent < times && send(bytes)) {
            sent++;
        }
        return sent;
    }

    /** Says that nothing more will be sent, and goes on receiving. */
    public void finishSending() throws IOException {
        socket.shutdownOutput();
    }

    /** Resets the connection, as when a machine on the way fails. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Closes the connection, which is how Asterisk hangs up. */
    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void receive() {
        Closing how;
        try {
            InputStream in = socket.getInputStream();
            byte[] chunk = new byte[8192];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                keep(chunk, read);
            }
            how = Closing.CLOSED;
        } catch (IOException e) {
            how = Closing.RESET;
        }
        closed(how);
    }

    private synchronized void keep(byte[] chunk, int length) {
        received.write(chunk, 0, length);
        notifyAll();
    }

    private synchronized void closed(Closing how) {
        closing = socket.isClosed() ? Closing.STILL_OPEN : how;
        notifyAll();
    }

    /** All bytes that came so far. */
    public synchronized byte[] received() {
        return received.toByteArray();
    }

    /**
     * Waits until so many bytes came in all, the server closed, or the time is up, and returns what came.
     *
     * @throws InterruptedException when interrupted meanwhile
     */
    public synchronized byte[] awaitReceived(int bytes, Duration timeout) throws InterruptedException {
        await(() -> received.size() >= bytes, timeout);
        return received();
    }

    /**
     * Waits until the server has closed, or the time is up, and says which.
     *
     * @throws InterruptedException when interrupted meanwhile
     */
    public synchronized Closing awaitClose(Duration timeout) throws InterruptedException {
        await(() -> false, timeout);
        return closing;
    }

    private synchronized void await(BooleanSupplier enough, Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        long left = timeout.toNanos();
        while (closing == Closing.STILL_OPEN && !enough.getAsBoolean() && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = deadline - System.nanoTime();
        }
    }
}
