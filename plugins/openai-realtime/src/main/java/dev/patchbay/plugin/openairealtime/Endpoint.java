package dev.patchbay.plugin.openairealtime;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Where a session is opened, and with which headers.
 *
 * @param uri ws or wss, the model in its query
 * @param headers the key among them; never logged
 */
record Endpoint(URI uri, Map<String, String> headers) {
    private static final String PATH = "/realtime";

    static Endpoint of(OpenAiRealtimeConfig config) {
        var headers = new LinkedHashMap<String, String>();
        switch (config.auth()) {
            case BEARER ->
                headers.put("Authorization", "Bearer " + config.apiKey().reveal());
            case API_KEY -> headers.put("api-key", config.apiKey().reveal());
        }
        if (config.api() == OpenAiRealtimeConfig.Api.BETA) {
            headers.put("OpenAI-Beta", "realtime=v1");
        }
        return new Endpoint(uri(config.baseUrl(), config.model()), headers);
    }

    /** Refuses what is no address of a WebSocket. */
    static void check(String baseUrl) {
        uri(baseUrl, "model");
    }

    private static URI uri(String baseUrl, String model) {
        var base = parse(baseUrl);
        var path = base.getRawPath() == null ? "" : base.getRawPath().replaceFirst("/+$", "");
        var query = base.getRawQuery();
        boolean named = query != null && query.matches("(.*&)?model=.*");
        return URI.create(scheme(base, baseUrl) + "://" + base.getRawAuthority()
                + (path.endsWith(PATH) ? path : path + PATH)
                + (query == null ? "?" : "?" + query + (named ? "" : "&"))
                + (named ? "" : "model=" + URLEncoder.encode(model, StandardCharsets.UTF_8)));
    }

    private static URI parse(String baseUrl) {
        try {
            var uri = new URI(baseUrl);
            if (uri.getRawAuthority() == null || uri.getHost() == null) {
                throw new IllegalArgumentException(wrong(baseUrl));
            }
            return uri;
        } catch (URISyntaxException syntax) {
            throw new IllegalArgumentException(wrong(baseUrl), syntax);
        }
    }

    private static String scheme(URI base, String baseUrl) {
        return switch (String.valueOf(base.getScheme()).toLowerCase(Locale.ROOT)) {
            case "ws", "http" -> "ws";
            case "wss", "https" -> "wss";
            default -> throw new IllegalArgumentException(wrong(baseUrl));
        };
    }

    private static String wrong(String baseUrl) {
        return "base_url must be ws, wss, http or https and name a host, such as wss://api.openai.com/v1: "
                + baseUrl.replaceFirst("[?].*", "?…").replaceFirst("//.*@", "//…@");
    }

    /** {@return the address without what may hold a key: no header, no query, no user} */
    @Override
    public String toString() {
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return uri.getScheme() + "://" + uri.getHost() + port + uri.getRawPath();
    }
}
