package dev.patchbay.plugin.audiosocket;

import dev.patchbay.api.PipelineException;
import dev.patchbay.api.transport.Call;
import dev.patchbay.api.transport.Transport.CallHandler;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets connections in, as many as may be, and makes calls of them, each on a virtual thread of its own.
 *
 * <p><b>Threads.</b> {@link #admit} is the socket loop's.
 */
final class Reception {
    private static final System.Logger LOG = System.getLogger(Reception.class.getName());

    private static final int POLITE = 100; // connections more than there may be calls

    private final AudioSocketConfig config;
    private final SocketLoop loop;
    private final CallHandler calls;
    private final AtomicInteger connected = new AtomicInteger();

    Reception(AudioSocketConfig config, SocketLoop loop, CallHandler calls) {
        this.config = config;
        this.loop = loop;
        this.calls = calls;
    }

    /** Takes one accepted socket. */
    void admit(SocketChannel channel) {
        try {
            if (connected.get() < config.maxCalls()) {
                var connection = new Connection(channel, loop, config, connected::decrementAndGet);
                connected.incrementAndGet();
                start(connection.remote(), () -> serve(connection));
            } else {
                turnAway(channel);
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "an AudioSocket connection was gone before it was let in", e);
            close(channel);
        }
    }

    /** Hung up politely, a caller goes on in Asterisk's dialplan; but there is a limit to that too. */
    private void turnAway(SocketChannel channel) throws IOException {
        String remote = Connection.remote(channel);
        if (loop.size() <= config.maxCalls() + POLITE) {
            new Connection(channel, loop, config, () -> {}).close();
        } else {
            channel.close();
        }
        start(
                remote,
                () -> refuse(
                        remote,
                        AudioSocketError.MAX_CALLS,
                        "there are " + config.maxCalls() + " calls already, as many as max_calls allows"));
    }

    private void serve(Connection connection) {
        try (connection) {
            shakeHands(connection).ifPresent(calls::handle);
        }
    }

    private Optional<Call> shakeHands(Connection connection) {
        try {
            return Optional.of(new Handshake(connection, config).complete());
        } catch (PipelineException e) {
            refuse(connection.remote(), (AudioSocketError) e.code(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            refuse(connection.remote(), AudioSocketError.CLOSED_EARLY, "closed by this side before it was a call");
        }
        return Optional.empty();
    }

    private void refuse(String remote, AudioSocketError error, String why) {
        calls.refused(error.reason(), remote + ": " + why);
    }

    private static void start(String remote, Runnable task) {
        Thread.ofVirtual().name("audiosocket " + remote).start(task);
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "an AudioSocket connection did not close", e);
        }
    }
}
