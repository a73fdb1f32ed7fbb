package dev.patchbay.emulator.deepgram;

import dev.patchbay.emulator.deepgram.scenario.SocketKind;
import dev.patchbay.emulator.deepgram.session.Declined;
import dev.patchbay.emulator.deepgram.session.Opening;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeaders;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
        String requestId = UUID.randomUUID().toString();
        var query = new QueryStringDecoder(request.uri());
        var socket = SocketKind.ofPath(query.path()).orElse(null);
        if (socket == null || reception.service(socket) == null) {
            refuse(context, Refused.usual(404), requestId);
            return;
        }
        var headers = request.headers();
        if (!headers.containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true)) {
            refuse(
                    context,
                    new Refused(400, "Bad Request", "The emulator serves WebSockets alone at this address.", null),
                    requestId);
            return;
        }
        var credentials = Credentials.of(
                headers.get(HttpHeaderNames.AUTHORIZATION),
                protocols(headers.get(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL)));
        var refused = reception.admission().refusal(socket, credentials);
        if (refused != null) {
            refuse(context, refused, requestId);
            return;
        }
        try {
            welcome(context, request, socket, query, requestId);
        } catch (Declined declined) {
            reception.admission().left(socket);
            refuse(context, new Refused(declined.status(), declined.code(), declined.why(), null), requestId);
        }
    }

    private static List<String> protocols(@Nullable String header) {
        return header == null
                ? List.of()
                : Arrays.stream(header.split(",")).map(String::strip).toList();
    }

    private void welcome(
            ChannelHandlerContext context,
            FullHttpRequest request,
            SocketKind socket,
            QueryStringDecoder query,
            String requestId)
            throws Declined {
        var service = reception.service(socket);
        if (service == null) {
            return;
        }
        var connection = reception.number(socket, new Connection.Handshake(request.uri(), requestId));
        var opening = new Opening(
                connection.number(), requestId, query.parameters(), Wire.nowMillis(), System.currentTimeMillis());
        var faults = reception.scenario().faults(socket, connection.number());
        var wire = new Wire(connection, faults, service, opening);
        var handshaker =
                new WebSocketServerHandshakerFactory(request.uri(), "token,bearer", FRAMES).newHandshaker(request);
        if (handshaker == null) {
            reception.admission().left(socket);
            WebSocketServerHandshakerFactory.sendUnsupportedVersionResponse(context.channel());
            return;
        }
        reception.welcome(connection);
        context.channel()
                .closeFuture()
                .addListener(gone -> reception.admission().left(socket));
        context.pipeline().addLast(new WebSocketFrameAggregator(MOST_MESSAGE)).addLast(wire);
        handshaker
                .handshake(
                        context.channel(),
                        request,
                        new DefaultHttpHeaders().set("dg-request-id", requestId),
                        context.channel().newPromise())
                .addListener(done -> {
                    if (done.isSuccess()) {
                        context.pipeline().fireUserEventTriggered(Wire.Signal.OPEN);
                    } else {
                        context.close();
                    }
                });
        context.pipeline().remove(Door.class);
    }

    private void refuse(ChannelHandlerContext context, Refused refused, String requestId) {
        String text = refused.text(reception.scenario().errors(), requestId);
        var bytes = Unpooled.wrappedBuffer(text.getBytes(StandardCharsets.UTF_8));
        var response =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(refused.status()), bytes);
        response.headers()
                .set(
                        HttpHeaderNames.CONTENT_TYPE,
                        text.startsWith("{") ? HttpHeaderValues.APPLICATION_JSON : HttpHeaderValues.TEXT_PLAIN)
                .set(HttpHeaderNames.CONTENT_LENGTH, bytes.readableBytes())
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
                .set("dg-error", refused.message())
                .set("dg-request-id", requestId);
        context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
