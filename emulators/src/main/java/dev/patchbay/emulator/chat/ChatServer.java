package dev.patchbay.emulator.chat;

import dev.patchbay.emulator.chat.scenario.Scenario;
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
import java.util.function.Predicate;

/**
 * A server that behaves as OpenAI's chat completions do over HTTP/1.1, as far as a scenario lets it.
 *
 * <p><b>Threads.</b> It has event loops of its own; any thread may ask and close.
 */
@SuppressWarnings("FutureReturnValueIgnored") // A write that fails is followed by the end of the connection.
public final class ChatServer implements AutoCloseable {
    private static final int MOST_UNSENT = 64 << 20;
    private static final int MOST_BODY = 16 << 20;

    private final MultiThreadIoEventLoopGroup loops;
    private final ChannelGroup channels;
    private final Reception reception;
    private final InetSocketAddress address;

    private ChatServer(
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
     */
    public static ChatServer start(Scenario scenario, int port) throws IOException {
        return start(scenario, ServerSettings.keeping(port));
    }

    /**
     * Starts a server.
     *
     * @param scenario what it does
     * @param settings where and how it runs
     * @return the running server
     * @throws IOException when it cannot listen; says where
     */
    public static ChatServer start(Scenario scenario, ServerSettings settings) throws IOException {
        var reception = new Reception(scenario, settings);
        var loops = new MultiThreadIoEventLoopGroup(
                settings.threads(),
                Thread.ofPlatform().name("openai-chat-", 0).daemon().factory(),
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
                                .addLast(new HttpObjectAggregator(MOST_BODY))
                                .addLast(new Wire(reception, channel));
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
        return new ChatServer(loops, channels, reception, (InetSocketAddress) listener.localAddress());
    }

    /** {@return where it listens} */
    public InetSocketAddress address() {
        return address;
    }

    /** {@return the base address that a client is configured with, such as {@code http://127.0.0.1:9100/v1}} */
    public URI uri() {
        String host = address.getAddress().getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort() + "/v1");
    }

    /** {@return the requests so far, oldest first, as many as there was room for} */
    public List<Exchange> requests() {
        return reception.exchanges();
    }

    /** {@return what it did so far} */
    public Counters counters() {
        return reception.counters();
    }

    /**
     * Waits for a request, or finds one that came already.
     *
     * @param number which, from 1
     * @param atMost how long to wait
     * @return the request
     * @throws InterruptedException when interrupted
     * @throws TimeoutException when it did not come; says what came instead
     */
    public Exchange awaitRequest(int number, Duration atMost) throws InterruptedException, TimeoutException {
        return reception.await("request " + number, exchange -> exchange.number() == number, atMost);
    }

    /**
     * Waits for a request, or finds one. It is looked at again whenever something happens to it, so that it can also be
     * waited for a number of tokens or an outcome.
     *
     * @param wanted which
     * @param atMost how long to wait
     * @return the first that fits
     * @throws InterruptedException when interrupted
     * @throws TimeoutException when there was none; says what there was instead
     */
    public Exchange awaitRequest(Predicate<Exchange> wanted, Duration atMost)
            throws InterruptedException, TimeoutException {
        return reception.await("such request", wanted, atMost);
    }

    /**
     * Waits until the client has gone away before the end of an answer.
     *
     * @param number of the request, from 1
     * @param atMost how long to wait
     * @return the request; its tokens are final
     * @throws InterruptedException when interrupted
     * @throws TimeoutException when it stayed; says what happened instead
     */
    public Exchange awaitCancelled(int number, Duration atMost) throws InterruptedException, TimeoutException {
        return reception.await(
                "end by the client of request " + number,
                exchange -> exchange.number() == number && exchange.cancelled(),
                atMost);
    }

    /**
     * Waits until a request has ended in any way.
     *
     * @param number of the request, from 1
     * @param atMost how long to wait
     * @return the request
     * @throws InterruptedException when interrupted
     * @throws TimeoutException when it goes on; says what happened instead
     */
    public Exchange awaitEnd(int number, Duration atMost) throws InterruptedException, TimeoutException {
        return reception.await(
                "end of request " + number,
                exchange -> exchange.number() == number && exchange.outcome() != Outcome.GOING_ON,
                atMost);
    }

    /** Closes every connection and frees the port. */
    @Override
    public void close() {
        channels.close().awaitUninterruptibly(5, TimeUnit.SECONDS);
        loops.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly(5, TimeUnit.SECONDS);
    }
}
