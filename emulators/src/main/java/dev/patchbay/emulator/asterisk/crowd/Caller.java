package dev.patchbay.emulator.asterisk.crowd;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;

/**
 * One caller of the crowd: says its tone, and listens.
 *
 * <p><b>Threads.</b> {@link #speak} is the sender's, {@link #listen} the receiver's; they share the socket and nothing
 * else.
 */
final class Caller implements AutoCloseable {
    private static final int HEADER_BYTES = 3;
    private static final int UUID_KIND = 0x01;
    private static final int HANGUP_KIND = 0x00;
    private static final int AUDIO_KIND = 0x10;
    private static final int RECEIVE_BYTES = 4_096;
    private static final int CONNECT_TIMEOUT_MILLIS = 5_000;

    private final SocketChannel channel;
    private final byte[] tone;
    private final ByteBuffer out = ByteBuffer.allocateDirect(HEADER_BYTES + Tone.FRAME_BYTES);
    private final ByteBuffer in = ByteBuffer.allocateDirect(RECEIVE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private final ToneEar ear;
    private final Window window;
    private final Arrivals arrivals;
    private int position;
    private int unsent;
    private volatile boolean ended;
    private volatile boolean leaving;

    private Caller(SocketChannel channel, int number, Window window) {
        this.channel = channel;
        this.window = window;
        this.tone = Tone.of(number).bytes();
        this.ear = new ToneEar(Tone.of(number));
        this.arrivals = new Arrivals(window.mostFrames());
        out.limit(0);
    }

    /**
     * Connects, says who is calling and goes on without blocking.
     *
     * @param number tells the callers apart; also the end of the UUID
     * @throws IOException when the server does not take the call
     */
    static Caller connect(InetSocketAddress server, int number, Window window) throws IOException {
        var channel = SocketChannel.open();
        try {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.socket().connect(server, CONNECT_TIMEOUT_MILLIS);
            var hello = ByteBuffer.allocate(HEADER_BYTES + 2 * Long.BYTES)
                    .put((byte) UUID_KIND)
                    .putShort((short) (2 * Long.BYTES))
                    .putLong(0x4000L) // version 4
                    .putLong(0x8000_0000_0000_0000L | number)
                    .flip();
            channel.write(hello);
            channel.configureBlocking(false);
            return new Caller(channel, number, window);
        } catch (IOException e) {
            channel.close();
            throw new IOException("caller " + number + " can't reach " + server + ": " + e.getMessage(), e);
        }
    }

    SocketChannel channel() {
        return channel;
    }

    /** Sends the next 20 ms. What the socket does not take is sent with the next frame, as whole messages. */
    void speak() {
        if (ended) {
            return;
        }
        try {
            if (out.hasRemaining()) {
                channel.write(out);
            }
            if (out.hasRemaining()) {
                unsent++;
                return;
            }
            out.clear().put((byte) AUDIO_KIND).putShort((short) Tone.FRAME_BYTES);
            out.put(tone, position * Short.BYTES, Tone.FRAME_BYTES).flip();
            position = Tone.next(position);
            channel.write(out);
        } catch (IOException e) {
            ended = true;
        }
    }

    /** Takes what has come. */
    void listen() {
        try {
            int read = channel.read(in);
            long now = System.nanoTime();
            if (read < 0) {
                hungUp();
                return;
            }
            in.flip();
            while (in.remaining() >= HEADER_BYTES && message(now)) {}
            if (in.hasRemaining()) {
                in.compact();
            } else {
                in.clear();
            }
        } catch (IOException e) {
            hungUp();
        }
    }

    /** Takes a message if it is whole. */
    private boolean message(long now) throws IOException {
        int start = in.position();
        int length = (in.get(start + 1) & 0xff) << 8 | (in.get(start + 2) & 0xff);
        if (in.remaining() < HEADER_BYTES + length) {
            return false;
        }
        switch (in.get(start)) {
            case AUDIO_KIND -> heard(start + HEADER_BYTES, length, now);
            case HANGUP_KIND -> ended |= !leaving;
            default -> throw new IOException("the server sent a message of kind 0x%02x".formatted(in.get(start)));
        }
        in.position(start + HEADER_BYTES + length);
        return true;
    }

    private void heard(int offset, int length, long now) {
        boolean counts = window.holds(now);
        if (counts) {
            arrivals.add(window.micros(now));
            if (!ear.begun()) {
                ear.begin();
            }
        }
        if (counts || !ear.begun()) { // what comes behind the measurement is not judged
            ear.hear(in, offset, length);
        }
    }

    private void hungUp() {
        ended |= !leaving;
        close();
    }

    /**
     * Hangs up, and goes on listening until the server has noticed: closed with something unread, a socket answers with a
     * reset, and the server would have to take that for a failure.
     */
    void leave() {
        leaving = true;
        try {
            channel.shutdownOutput();
        } catch (IOException e) {
            close();
        }
    }

    boolean gone() {
        return !channel.isOpen();
    }

    /** Whether the server ended the call. */
    boolean ended() {
        return ended;
    }

    Arrivals arrivals() {
        return arrivals;
    }

    ToneEar ear() {
        return ear;
    }

    /** Frames that were not sent because the server did not read. */
    int unsent() {
        return unsent;
    }

    /** Lets go of the connection, whatever the server thinks. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            ended = true;
        }
    }
}
