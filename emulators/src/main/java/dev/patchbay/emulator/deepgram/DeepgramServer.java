package dev.patchbay.emulator.deepgram;

import dev.patchbay.emulator.deepgram.scenario.Scenario;
import dev.patchbay.emulator.deepgram.scenario.SocketKind;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server that behaves as Deepgram does over WebSockets, as far as a scenario lets it.
 *
 * <p><b>Threads.</b> It has event loops of its own; any thread may ask and close.
 */
@SuppressWarnings("FutureReturnValueIgnored") // A write that fails is followed by the end of the connection.
public final class DeepgramServer implements AutoCloseable {
    private static final int MOST_UNSENT = 64 << 20;

    private final MultiThreadIoEventLoopGroup loops;
    private final ChannelGroup channels;
    private final Reception reception;
    private final InetSocketAddress address;

    private DeepgramServer(
            MultiThreadIoEventLoopGroup loops, ChannelGroup channels, Reception reception, InetSocketAddress address) {
        this.loops = loops;
        this.channels = channels;
        this.reception = reception;
        this.address = address;
    }

    /**
     * Starts a server for a test, on the loopback address.
     *
     * @param scenario what it does
     * @param port 0 for any that is free
     * @return the running server
     * @throws IOException when the port is taken
     * @throws IllegalArgumentException when something of the scenario cannot be spoken
     */
    public static DeepgramServer start(Scenario scenario, int port) throws IOException {
        return start(scenario, ServerSettings.keeping(port));
    }

    /**
     * Starts a server.
     *
     * @param scenario what it does
     * @param settings where and how it runs
     * @return the running server
     * @throws IOException when it cannot listen; says where
     * @throws IllegalArgumentException when something of the scenario cannot be spoken
     */
    public static DeepgramServer start(Scenario scenario, ServerSettings settings) throws IOException {
        var reception = new Reception(scenario, settings);
        var loops = new MultiThreadIoEventLoopGroup(
                settings.threads(),
                Thread.ofPlatform().name("deepgram-", 0).daemon().factory(),
                NioIoHandler.newFactory());
        var channels = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
        var bound = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, 1_024)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(
                        ChannelOption.WRITE_BUFFER_WATER_MARK, new WriteBufferWaterMark(MOST_UNSENT / 2, MOST_UNSENT))
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channels.add(channel);
                        channel.pipeline()
                                .addLast(new HttpServerCodec())
                                .addLast(new HttpObjectAggregator(64 << 10))
                                .addLast(new Door(reception));
                    }
                })
                .bind(new InetSocketAddress(settings.host(), settings.port()))
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
            throw new IOException(
                    "cannot listen on " + settings.host() + ":" + settings.port() + ": "
                            + bound.cause().getMessage() + "; choose another --port, or 0 for any",
                    bound.cause());
        }
        Channel listener = bound.channel();
        channels.add(listener);
        return new DeepgramServer(loops, channels, reception, (InetSocketAddress) listener.localAddress());
    }

    /** {@return where it listens} */
    public InetSocketAddress address() {
        return address;
    }

    /** {@return where the server is, without a path, such as {@code ws://127.0.0.1:9100}} */
    public URI uri() {
        String host = address.getAddress().getHostAddress();
        return URI.create("ws://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort());
    }

    /**
     * Where a client connects.
     *
     * @param socket which kind
     * @return the address without a query
     */
    public URI uri(SocketKind socket) {
        return uri().resolve(socket.path());
    }

    /** {@return the accepted connections of every kind, oldest first; the last 1000} */
    public List<Connection> connections() {
        return reception.connections();
    }

    /**
     * The accepted connections of a kind.
     *
     * @param socket which
     * @return oldest first; of the last 1000 of all
     */
    public List<Connection> connections(SocketKind socket) {
        return connections().stream()
                .filter(connection -> connection.socket() == socket)
                .toList();
    }

    /**
     * Waits for a connection.
     *
     * @param socket of which kind
     * @param number which of them, from 1
     * @param atMost how long to wait
     * @return the connection
     * @throws InterruptedException when interrupted
     * @throws TimeoutException when it did not come
     */
    public Connection awaitConnection(SocketKind socket, int number, Duration atMost)
            throws InterruptedException, TimeoutException {
        return reception.await(socket, number, atMost);
    }

    /** Closes every connection and frees the port. */
    @Override
    public void close() {
        channels.close().awaitUninterruptibly(5, TimeUnit.SECONDS);
        loops.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly(5, TimeUnit.SECONDS);
    }
}
