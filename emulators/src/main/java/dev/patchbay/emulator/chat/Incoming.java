package dev.patchbay.emulator.chat;

import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request without anything of the network. */
record Incoming(String method, String uri, Map<String, String> headers, String body, boolean keepAlive) {
    static Incoming of(FullHttpRequest request) {
        var headers = new HashMap<String, String>();
        request.headers().forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        return new Incoming(
                request.method().name(),
                request.uri(),
                headers,
                request.content().toString(StandardCharsets.UTF_8),
                HttpUtil.isKeepAlive(request));
    }

    String path() {
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }

    boolean asksForChat() {
        return method.equals("POST") && path().endsWith("/chat/completions");
    }

    boolean asksForModels() {
        return method.equals("GET") && path().endsWith("/models");
    }

    @Nullable String authorization() {
        return headers.get("authorization");
    }

    /** The headers with stars for the key. */
    Map<String, String> shownHeaders() {
        var shown = new HashMap<>(headers);
        shown.computeIfPresent("authorization", (name, value) -> value.startsWith("Bearer ") ? "Bearer ***" : "***");
        shown.computeIfPresent("api-key", (name, value) -> "***");
        return shown;
    }
}
