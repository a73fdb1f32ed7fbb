package dev.patchbay.emulator.chat;

import dev.patchbay.emulator.chat.answer.Answer;
import dev.patchbay.emulator.chat.answer.ChatService;
import dev.patchbay.emulator.chat.answer.Line;
import dev.patchbay.emulator.chat.answer.Performance;
import dev.patchbay.emulator.chat.request.Refusal;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A connection: answers one request after the other, and notices when the client goes away.
 *
 * <p><b>Threads.</b> The event loop of its connection alone.
 */
@SuppressWarnings("FutureReturnValueIgnored") // A write that fails is followed by the end of the connection.
final class Wire extends SimpleChannelInboundHandler<FullHttpRequest> implements Line {
    private static final int MOST_WAITING = 16;

    private final Reception reception;
    private final Channel channel;
    private final int connection;
    private final Deque<Incoming> waiting = new ArrayDeque<>();
    private @Nullable Exchange exchange;
    private @Nullable Performance performance;
    private @Nullable ScheduledFuture<?> alarm;
    private boolean keepAlive = true;

    Wire(Reception reception, Channel channel) {
        this.reception = reception;
        this.channel = channel;
        connection = reception.connected();
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
        if (request.decoderResult().isFailure() || waiting.size() >= MOST_WAITING) {
            context.close();
            return;
        }
        // An upgrade to HTTP/2, which some clients ask for, is passed over: the protocol lets the server stay.
        waiting.add(Incoming.of(request));
        next();
    }

    private void next() {
        while (performance == null && !waiting.isEmpty() && channel.isActive()) {
            var incoming = waiting.remove();
            keepAlive = incoming.keepAlive();
            performance = new Performance(answer(incoming), this, reception.nowMillis());
            goOn();
        }
    }

    private Answer answer(Incoming incoming) {
        var service = reception.service();
        if (incoming.asksForChat()) {
            var asked = reception.welcome(incoming.uri(), incoming.shownHeaders(), incoming.body(), connection);
            exchange = asked;
            reception.tell(asked, true, "request", incoming.body());
            var read = read(service, asked);
            var answer = service.keyRefused(incoming.authorization())
                    .or(() -> service.scriptedRefusal(asked.number()))
                    .orElseGet(read);
            reception.arrived(asked);
            return answer;
        }
        return service.keyRefused(incoming.authorization())
                .orElseGet(() -> incoming.asksForModels()
                        ? service.models()
                        : service.nothingAt(incoming.method(), incoming.path()));
    }

    /** Reads a request, even if it will be refused whatever it says. {@return what it is answered with if not} */
    private static Supplier<Answer> read(ChatService service, Exchange exchange) {
        try {
            var request = service.read(exchange.body());
            exchange.understood(request);
            return () ->
                    service.answer(exchange.number(), request, Instant.now().getEpochSecond());
        } catch (Refusal refusal) {
            return () -> service.answer(refusal);
        }
    }

    /** Does what is due, sends it off, and sets the alarm for what is next. */
    private void goOn() {
        alarm = null;
        var now = performance;
        if (now == null) {
            return;
        }
        now.tick(reception.nowMillis());
        channel.flush();
        if (now.equals(performance) && now.nextDue() != Long.MAX_VALUE) {
            long ms = Math.max(0, now.nextDue() - reception.nowMillis());
            alarm = channel.eventLoop().schedule(this::wake, ms, TimeUnit.MILLISECONDS);
        }
    }

    private void wake() {
        goOn();
        next();
    }

    @Override
    public void head(int status, Map<String, String> headers) {
        var response = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(status));
        headers.forEach((name, value) -> response.headers().set(name, value));
        response.headers().set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
        if (!keepAlive) {
            response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
        channel.write(response);
        var current = exchange;
        if (current != null) {
            reception.change(() -> current.began(status));
            reception.tell(current, false, "head", Integer.toString(status));
        }
    }

    @Override
    public void body(String what, byte[] bytes, int tokens) {
        channel.write(new DefaultHttpContent(Unpooled.wrappedBuffer(bytes)));
        var current = exchange;
        if (current != null) {
            reception.sent(current, tokens);
            if (reception.watched()) {
                reception.tell(current, false, what, new String(bytes, StandardCharsets.UTF_8).strip());
            }
        }
        if (!channel.isWritable()) {
            reset();
        }
    }

    @Override
    public void end() {
        var written = channel.write(LastHttpContent.EMPTY_LAST_CONTENT);
        if (!keepAlive) {
            written.addListener(ChannelFutureListener.CLOSE);
        }
        var current = exchange;
        over(current != null && current.status() >= 400 ? Outcome.REFUSED : Outcome.ANSWERED);
    }

    @Override
    public void reset() {
        over(Outcome.DROPPED);
        channel.flush();
        channel.config().setOption(ChannelOption.SO_LINGER, 0);
        channel.close();
    }

    @Override
    public void stall() {
        var current = exchange;
        if (current != null) {
            reception.change(current::fellSilent);
            reception.tell(current, false, "stalled", "");
        }
    }

    private void over(Outcome how) {
        var current = exchange;
        var done = performance;
        exchange = null;
        performance = null;
        if (done != null) {
            done.stop();
        }
        if (current != null) {
            reception.ended(current, how);
            reception.tell(
                    current,
                    how == Outcome.CANCELLED,
                    how.name().toLowerCase(Locale.ROOT),
                    "after " + current.tokensSent() + " tokens");
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        waiting.clear();
        if (alarm != null) {
            alarm.cancel(false);
        }
        over(Outcome.CANCELLED);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
