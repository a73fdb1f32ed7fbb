package dev.patchbay.plugin.audiosocket;

import dev.patchbay.api.transport.Transport;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.UnresolvedAddressException;
import org.jspecify.annotations.Nullable;

/** Listens for Asterisk. */
final class AudioSocketTransport implements Transport {
    private static final System.Logger LOG = System.getLogger(AudioSocketTransport.class.getName());

    private static final int BACKLOG = 128; // connections that may wait to be accepted

    private final AudioSocketConfig config;
    private @Nullable Listener listener;

    private record Listener(SocketLoop loop, Acceptor acceptor, InetSocketAddress address) {}

    AudioSocketTransport(AudioSocketConfig config) {
        this.config = config;
    }

    @Override
    public synchronized void start(CallHandler calls) throws IOException {
        if (listener != null) {
            throw new IllegalStateException("already listening on " + listener.address);
        }
        ServerSocketChannel server = bind();
        var loop = new SocketLoop();
        var reception = new Reception(config, loop, calls);
        var acceptor = new Acceptor(server, loop, reception::admit);
        var address = (InetSocketAddress) server.getLocalAddress();
        listener = new Listener(loop, acceptor, address);
        if (!address.getAddress().isLoopbackAddress()) {
            LOG.log(
                    Level.WARNING,
                    "audiosocket listens on " + address + ", and AudioSocket has no authentication: let only Asterisk"
                            + " reach this port, by a firewall or a private network, or set host: 127.0.0.1");
        }
        loop.start("audiosocket-" + address.getPort());
    }

    @Override
    public synchronized InetSocketAddress address() {
        if (listener == null) {
            throw new IllegalStateException("audiosocket has no address before it is started");
        }
        return listener.address;
    }

    @Override
    public synchronized void close() {
        if (listener != null) {
            listener.acceptor.release();
            listener.loop.wakeup();
        }
    }

    private ServerSocketChannel bind() throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open();
        try {
            return server.bind(new InetSocketAddress(config.host(), config.port()), BACKLOG);
        } catch (IOException | UnresolvedAddressException e) {
            server.close();
            throw new IOException(
                    "audiosocket can't listen on " + config.host() + ":" + config.port() + " (" + reason(e)
                            + "); set host to an address of this machine, and port to one that is free or to 0",
                    e);
        }
    }

    private static String reason(Exception e) {
        return e instanceof UnresolvedAddressException ? "unknown host" : String.valueOf(e.getMessage());
    }
}
