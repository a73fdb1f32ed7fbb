package dev.patchbay.emulator.openai;

import dev.patchbay.emulator.openai.session.RealtimeSession;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** The HTTP side of a connection: lets it in as a WebSocket, or says why not. */
@SuppressWarnings("FutureReturnValueIgnored") // A write that fails is followed by the end of the connection.
final class Door extends SimpleChannelInboundHandler<FullHttpRequest> {
    private static final int MOST_MESSAGE = 24 << 20;
    private static final WebSocketDecoderConfig FRAMES = WebSocketDecoderConfig.newBuilder()
            .maxFramePayloadLength(MOST_MESSAGE)
            .withUTF8Validator(false)
            .build();

    private final Reception reception;

    Door(Reception reception) {
        this.reception = reception;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
        switch (reception.admission().decide(read(request))) {
            case Admission.Refused refused -> refuse(context, refused);
            case Admission.BetaGone gone -> upgrade(context, request, new BetaSunset());
            case Admission.Accepted(String model) -> {
                var connection = reception.welcome(request.uri());
                var wire = new Wire(
                        connection,
                        line -> new RealtimeSession(
                                reception.setup(model, connection.number()), line, Wire.nowMillis()));
                upgrade(context, request, wire);
            }
        }
    }

    private static Admission.Request read(FullHttpRequest request) {
        var headers = request.headers();
        var query = new QueryStringDecoder(request.uri());
        var protocols = protocols(headers.get(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL));
        return new Admission.Request(
                query.path(),
                query.parameters().getOrDefault("model", List.of()),
                query.parameters().getOrDefault("call_id", List.of()),
                query.parameters().getOrDefault("intent", List.of()),
                headers.get(HttpHeaderNames.AUTHORIZATION),
                headers.get("api-key"),
                protocols,
                headers.containsValue("OpenAI-Beta", "realtime=v1", true)
                        || protocols.contains("openai-beta.realtime-v1"),
                headers.containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true));
    }

    private static List<String> protocols(@Nullable String header) {
        return header == null
                ? List.of()
                : Arrays.stream(header.split(",")).map(String::strip).toList();
    }

    private static void upgrade(ChannelHandlerContext context, FullHttpRequest request, ChannelHandler wire) {
        var handshaker = new WebSocketServerHandshakerFactory(request.uri(), "realtime", FRAMES).newHandshaker(request);
        if (handshaker == null) {
            WebSocketServerHandshakerFactory.sendUnsupportedVersionResponse(context.channel());
            return;
        }
        context.pipeline().addLast(new WebSocketFrameAggregator(MOST_MESSAGE)).addLast(wire);
        handshaker.handshake(context.channel(), request).addListener(done -> {
            if (done.isSuccess()) {
                context.pipeline().fireUserEventTriggered(Wire.Signal.OPEN);
            } else {
                context.close();
            }
        });
        context.pipeline().remove(Door.class);
    }

    private static void refuse(ChannelHandlerContext context, Admission.Refused refused) {
        var body = JsonNodeFactory.instance.objectNode();
        body.putObject("error")
                .put("message", refused.message())
                .put("type", refused.type())
                .putNull("param")
                .put("code", refused.code());
        var bytes = Unpooled.wrappedBuffer(body.toString().getBytes(StandardCharsets.UTF_8));
        var response =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(refused.status()), bytes);
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON)
                .set(HttpHeaderNames.CONTENT_LENGTH, bytes.readableBytes())
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        if (refused.retryAfterSeconds() != null) {
            response.headers().set(HttpHeaderNames.RETRY_AFTER, refused.retryAfterSeconds());
        }
        context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
