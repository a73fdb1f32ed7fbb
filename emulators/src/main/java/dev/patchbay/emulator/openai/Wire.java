package dev.patchbay.emulator.openai;

import dev.patchbay.emulator.openai.session.Item;
import dev.patchbay.emulator.openai.session.Line;
import dev.patchbay.emulator.openai.session.RealtimeSession;
import dev.patchbay.emulator.openai.session.ServerEvent;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.concurrent.FastThreadLocal;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Carries a session over a WebSocket, and wakes it when it wants to be.
 *
 * <p><b>Threads.</b> The event loop of its connection alone.
 */
@SuppressWarnings("FutureReturnValueIgnored") // A write that fails is followed by the end of the connection.
final class Wire extends SimpleChannelInboundHandler<WebSocketFrame> implements Line {
    /** What the pipeline is told. */
    enum Signal {
        /** The handshake is complete. */
        OPEN
    }

    private static final int SCRATCH = 64 << 10;
    private static final FastThreadLocal<byte[]> LENT = new FastThreadLocal<>() {
        @Override
        protected byte[] initialValue() {
            return new byte[SCRATCH];
        }
    };

    private final Connection connection;
    private final RealtimeSession session;
    private @Nullable ChannelHandlerContext context;
    private @Nullable ScheduledFuture<?> alarm;
    private long alarmAt = Long.MAX_VALUE;
    private boolean mute;
    private Closing closing = new Closing(true, 1006, "");

    Wire(Connection connection, Function<Line, RealtimeSession> session) {
        this.connection = connection;
        this.session = session.apply(this);
    }

    /** The session's clock. */
    static long nowMillis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        this.context = context;
        connection.remembersBy(() -> {
            var items = new CompletableFuture<List<Item>>();
            try {
                context.executor().execute(() -> items.complete(session.conversation()));
            } catch (RejectedExecutionException stopped) {
                items.complete(session.conversation());
            }
            return items;
        });
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == Signal.OPEN) {
            session.open();
            finish();
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        switch (frame) {
            case TextWebSocketFrame text -> receive(text.content());
            case PingWebSocketFrame ping ->
                context.writeAndFlush(new PongWebSocketFrame(ping.content().retain()));
            case CloseWebSocketFrame close -> closedByClient(context, close);
            case PongWebSocketFrame pong -> {}
            default -> close(1003, "events are text");
        }
    }

    private void receive(ByteBuf message) {
        int length = message.readableBytes();
        byte[] bytes = length <= SCRATCH ? LENT.get() : new byte[length];
        message.readBytes(bytes, 0, length);
        session.receive(bytes, 0, length, nowMillis(), connection);
        finish();
    }

    private void closedByClient(ChannelHandlerContext context, CloseWebSocketFrame close) {
        if (mute) {
            context.close();
            return;
        }
        closing = new Closing(true, close.statusCode() == -1 ? 1005 : close.statusCode(), close.reasonText());
        stop();
        context.writeAndFlush(close.retain()).addListener(ChannelFutureListener.CLOSE);
    }

    /** After anything happened: sends it off, and sets the alarm for what is next. */
    private void finish() {
        var to = context;
        if (to == null || mute) {
            return;
        }
        to.flush();
        long due = session.nextDue();
        if (due == alarmAt) {
            return;
        }
        if (alarm != null) {
            alarm.cancel(false);
        }
        alarmAt = due;
        if (due != Long.MAX_VALUE) {
            alarm = to.executor().schedule(this::wake, Math.max(0, due - nowMillis()), TimeUnit.MILLISECONDS);
        }
    }

    private void wake() {
        alarmAt = Long.MAX_VALUE;
        alarm = null;
        session.tick(nowMillis());
        finish();
    }

    @Override
    public void send(ServerEvent event) {
        var to = context;
        if (to == null || mute) {
            return;
        }
        connection.sent(event);
        to.write(new TextWebSocketFrame(bytes(to, event)));
        if (!to.channel().isWritable()) {
            reset();
            closing = new Closing(false, 1006, "the client does not read, and over 64 MB wait for it");
        }
    }

    private static ByteBuf bytes(ChannelHandlerContext context, ServerEvent event) {
        if (event instanceof ServerEvent.Audio(var type, String head, byte[] base64, int ms)) {
            var bytes = context.alloc().buffer(head.length() + base64.length + ServerEvent.Audio.TAIL.length());
            ByteBufUtil.writeAscii(bytes, head);
            bytes.writeBytes(base64);
            ByteBufUtil.writeAscii(bytes, ServerEvent.Audio.TAIL);
            return bytes;
        }
        return ByteBufUtil.writeUtf8(context.alloc(), event.text());
    }

    @Override
    public void sendHalf(ServerEvent event) {
        var to = context;
        if (to != null && !mute) {
            String text = event.text();
            to.writeAndFlush(new TextWebSocketFrame(false, 0, text.substring(0, text.length() / 2)));
        }
    }

    @Override
    public void close(int code, String reason) {
        var to = context;
        if (to != null && !mute) {
            closing = new Closing(false, code, reason);
            to.writeAndFlush(new CloseWebSocketFrame(code, reason));
            stop();
            // In the case that the client does not answer.
            to.executor().schedule(() -> to.close(), 5, TimeUnit.SECONDS);
        }
    }

    @Override
    public void reset() {
        var to = context;
        if (to != null && !mute) {
            closing = new Closing(false, 1006, "");
            to.flush();
            stop();
            to.channel().config().setOption(ChannelOption.SO_LINGER, 0);
            to.close();
        }
    }

    @Override
    public void stall() {
        var to = context;
        if (to != null) {
            to.flush();
            to.channel().config().setAutoRead(false);
            stop();
            connection.isStalled();
        }
    }

    private void stop() {
        mute = true;
        session.end();
        if (alarm != null) {
            alarm.cancel(false);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stop();
        connection.ended(closing);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
