package dev.patchbay.emulator.deepgram;

import dev.patchbay.emulator.deepgram.scenario.Fault;
import dev.patchbay.emulator.deepgram.session.Declined;
import dev.patchbay.emulator.deepgram.session.FaultySession;
import dev.patchbay.emulator.deepgram.session.Line;
import dev.patchbay.emulator.deepgram.session.Opening;
import dev.patchbay.emulator.deepgram.session.Service;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

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

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Connection connection;
    private final FaultySession session;
    private @Nullable ChannelHandlerContext context;
    private @Nullable ScheduledFuture<?> alarm;
    private long alarmAt = Long.MAX_VALUE;
    private boolean mute;
    private Closing closing = new Closing(true, 1006, "");

    Wire(Connection connection, List<Fault> faults, Service service, Opening opening) throws Declined {
        this.connection = connection;
        session = new FaultySession(faults, service, opening, this);
    }

    /** The clock of sessions. */
    static long nowMillis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        this.context = context;
        connection.answersBy(question -> {
            try {
                context.executor().execute(() -> question.accept(session.plain()));
            } catch (RejectedExecutionException stopped) {
                question.accept(session.plain());
            }
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
            case BinaryWebSocketFrame binary -> {
                byte[] audio = ByteBufUtil.getBytes(binary.content());
                connection.audio(true, audio, 0, audio.length);
                if (!mute) {
                    session.binary(audio, nowMillis());
                    finish();
                }
            }
            case TextWebSocketFrame text -> {
                String message = text.text();
                connection.text(true, connection.told() ? type(message) : "", message);
                if (!mute) {
                    session.text(message, nowMillis());
                    finish();
                }
            }
            case PingWebSocketFrame ping ->
                context.writeAndFlush(new PongWebSocketFrame(ping.content().retain()));
            case CloseWebSocketFrame close -> closedByClient(context, close);
            default -> {}
        }
    }

    private static String type(String message) {
        try {
            return MAPPER.readTree(message).path("type").stringValue("");
        } catch (JacksonException noJson) {
            return "";
        }
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
    public void send(ObjectNode message) {
        raw(message.path("type").stringValue(""), message.toString());
    }

    @Override
    public void raw(String name, String text) {
        var to = context;
        if (to != null && !mute) {
            connection.text(false, name, text);
            write(to, new TextWebSocketFrame(ByteBufUtil.writeUtf8(to.alloc(), text)));
        }
    }

    @Override
    public void audio(byte[] audio, int from, int length) {
        var to = context;
        if (to != null && !mute) {
            connection.audio(false, audio, from, length);
            write(to, new BinaryWebSocketFrame(Unpooled.wrappedBuffer(audio, from, length)));
        }
    }

    private void write(ChannelHandlerContext to, WebSocketFrame frame) {
        to.write(frame);
        if (!to.channel().isWritable()) {
            reset();
            closing = new Closing(false, 1006, "the client does not read, and over 64 MB wait for it");
        }
    }

    @Override
    public void half(String text) {
        var to = context;
        if (to != null && !mute) {
            to.writeAndFlush(new TextWebSocketFrame(false, 0, text.substring(0, text.length() / 2)));
        }
    }

    @Override
    public void close(int code, String reason) {
        close(new Closing(false, code, reason), new CloseWebSocketFrame(code, reason));
    }

    @Override
    public void closeWithoutStatus() {
        close(new Closing(false, 1005, ""), new CloseWebSocketFrame(true, 0));
    }

    private void close(Closing how, CloseWebSocketFrame frame) {
        var to = context;
        if (to == null || mute) {
            frame.release();
            return;
        }
        closing = how;
        to.writeAndFlush(frame);
        stop();
        // In the case that the client does not answer.
        to.executor().schedule(() -> to.close(), 5, TimeUnit.SECONDS);
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
        if (to != null && !mute) {
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
