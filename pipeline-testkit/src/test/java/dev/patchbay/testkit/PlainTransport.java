package dev.patchbay.testkit;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.FormatSet;
import dev.patchbay.api.transport.Transport;
import dev.patchbay.api.transport.TransportFactory;
import dev.patchbay.api.transport.TransportSpec;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** The plainest transport that there can be: one connection a call, whose first line is its id. See {@link PlainCall}. */
final class PlainTransport implements Transport {
    static final AudioFormat FORMAT = AudioFormat.parse("pcmu 8000");

    private volatile @Nullable ServerSocket server;

    /** Makes them. */
    static final class Factory implements TransportFactory<NoSettings> {
        @Override
        public String type() {
            return "plain";
        }

        @Override
        public Class<NoSettings> configType() {
            return NoSettings.class;
        }

        @Override
        public TransportSpec describe(NoSettings config) {
            return new TransportSpec(FormatSet.of(FORMAT), FormatSet.of(FORMAT));
        }

        @Override
        public Transport create(NoSettings config) {
            return new PlainTransport();
        }
    }

    @Override
    public void start(CallHandler calls) throws IOException {
        var bound = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        server = bound;
        Thread.ofVirtual().name("plain accepts").start(() -> accept(bound, calls));
    }

    private static void accept(ServerSocket bound, CallHandler calls) {
        while (!bound.isClosed()) {
            try {
                var socket = bound.accept();
                Thread.ofVirtual().name("plain call").start(() -> handle(socket, calls));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void handle(Socket socket, CallHandler calls) {
        try {
            calls.handle(PlainCall.accept(socket));
        } catch (IOException noHandshake) {
            calls.refused("no-id", String.valueOf(noHandshake.getMessage()));
        }
    }

    @Override
    public InetSocketAddress address() {
        var bound = server;
        if (bound == null) {
            throw new IllegalStateException("not started");
        }
        return (InetSocketAddress) bound.getLocalSocketAddress();
    }

    @Override
    public void close() {
        var bound = server;
        if (bound != null) {
            try {
                bound.close();
            } catch (IOException ignored) {
                // It is of no more use either way.
            }
        }
    }
}
