package dev.patchbay.emulator.openai;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;

/** What the service does since May 2026 with a client that asks for the beta. */
@SuppressWarnings("FutureReturnValueIgnored") // A write that fails is followed by the end of the connection.
final class BetaSunset extends SimpleChannelInboundHandler<WebSocketFrame> {
    private static final String ERROR = "{\"type\":\"error\",\"event_id\":\"event_BetaIsNoMore\",\"error\":{"
            + "\"type\":\"invalid_request_error\",\"code\":\"beta_api_shape_disabled\",\"message\":\"The Realtime Beta API"
            + " is no longer supported. Please use /v1/realtime for the GA API.\",\"param\":null,\"event_id\":null}}";

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == Wire.Signal.OPEN) {
            context.write(new TextWebSocketFrame(ERROR));
            context.writeAndFlush(new CloseWebSocketFrame(4000, "invalid_request_error.beta_api_shape_disabled"));
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        if (frame instanceof CloseWebSocketFrame) {
            context.close();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
