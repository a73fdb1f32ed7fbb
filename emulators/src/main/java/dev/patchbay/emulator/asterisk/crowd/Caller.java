package dev.patchbay.emulator.asterisk.crowd;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;

/**
 * One caller of the crowd.
 *
 * <p><b>Threads.</b> {@link #speak} is the sender's, {@link #listen} the receiver's; they share the socket and nothing
 * else. The rest is anyone's.
 */
final class Caller implements AutoCloseable {
    private static final int CONNECT_TIMEOUT_MILLIS = 5_000;

    private final SocketChannel channel;
    private final Speech speech;
    private final Hearing hearing;
    private volatile boolean ended;
    private volatile boolean leaving;

    private Caller(SocketChannel channel, Speech speech, Hearing hearing) {
        this.channel = channel;
        this.speech = speech;
        this.hearing = hearing;
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
            var tone = Tone.of(number);
            var speech = new Speech(channel, tone);
            speech.hello(number);
            channel.configureBlocking(false);
            return new Caller(channel, speech, new Hearing(channel, tone, window));
        } catch (IOException e) {
            channel.close();
            throw new IOException("caller " + number + " can't reach " + server + ": " + e.getMessage(), e);
        }
    }

    SocketChannel channel() {
        return channel;
    }

    Speech speech() {
        return speech;
    }

    Hearing hearing() {
        return hearing;
    }

    /** Says the next 20 ms. */
    void speak() {
        if (ended) {
            return;
        }
        try {
            speech.next();
        } catch (IOException e) {
            ended |= !leaving;
        }
    }

    /** Takes what has come. */
    void listen() {
        boolean goesOn = false;
        try {
            goesOn = hearing.next();
        } catch (IOException e) {
            // As good as hung up: the report counts it.
        }
        if (!goesOn) {
            ended |= !leaving;
            close();
        }
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

    /** Lets go of the connection, whatever the server thinks. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // It is of no use any more either way.
        }
    }
}
