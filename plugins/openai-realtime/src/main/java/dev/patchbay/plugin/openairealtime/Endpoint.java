package dev.patchbay.plugin.openairealtime;

import dev.patchbay.websocket.Address;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;

/** Where a session is opened, and with which headers. */
final class Endpoint {
    private static final String PATH = "/realtime";

    private Endpoint() {}

    static Address of(OpenAiRealtimeConfig config) {
        var headers = new LinkedHashMap<String, String>();
        switch (config.auth()) {
            case BEARER ->
                headers.put("Authorization", "Bearer " + config.apiKey().reveal());
            case API_KEY -> headers.put("api-key", config.apiKey().reveal());
        }
        if (config.api() == OpenAiRealtimeConfig.Api.BETA) {
            headers.put("OpenAI-Beta", "realtime=v1");
        }
        return new Address(uri(config.baseUrl(), config.model()), headers);
    }

    /** Refuses what is no address of a WebSocket. */
    static void check(String baseUrl) {
        uri(baseUrl, "model");
    }

    private static URI uri(String baseUrl, String model) {
        var base = Address.base("base_url", baseUrl, "wss://api.openai.com/v1");
        var path = base.getRawPath();
        var query = base.getRawQuery();
        boolean named = query != null && query.matches("(.*&)?model=.*");
        return URI.create(base.getScheme() + "://" + base.getRawAuthority()
                + (path.endsWith(PATH) ? path : path + PATH)
                + (query == null ? "?" : "?" + query + (named ? "" : "&"))
                + (named ? "" : "model=" + URLEncoder.encode(model, StandardCharsets.UTF_8)));
    }
}
