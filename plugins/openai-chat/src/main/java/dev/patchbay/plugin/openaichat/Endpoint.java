package dev.patchbay.plugin.openaichat;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Where questions are sent, and with which headers.
 *
 * @param uri http or https
 * @param headers the key among them; never logged
 */
record Endpoint(URI uri, Map<String, String> headers) {
    private static final String PATH = "/chat/completions";

    static Endpoint of(OpenAiChatConfig config) {
        var headers = new LinkedHashMap<String, String>();
        config.apiKey().filter(key -> !key.isBlank()).ifPresent(key -> {
            switch (config.auth()) {
                case BEARER -> headers.put("Authorization", "Bearer " + key.reveal());
                case API_KEY -> headers.put("api-key", key.reveal());
            }
        });
        config.headers().forEach((name, value) -> headers.put(name, value.reveal()));
        return new Endpoint(uri(config.baseUrl()), headers);
    }

    /** Refuses what is no address of a server. */
    static void check(String baseUrl) {
        uri(baseUrl);
    }

    private static URI uri(String baseUrl) {
        try {
            var base = new URI(baseUrl);
            var scheme = String.valueOf(base.getScheme()).toLowerCase(Locale.ROOT);
            if (base.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
                throw new IllegalArgumentException(wrong(baseUrl));
            }
            var path = base.getRawPath() == null ? "" : base.getRawPath().replaceFirst("/+$", "");
            var query = base.getRawQuery() == null ? "" : "?" + base.getRawQuery();
            return URI.create(
                    scheme + "://" + base.getRawAuthority() + (path.endsWith(PATH) ? path : path + PATH) + query);
        } catch (URISyntaxException syntax) {
            throw new IllegalArgumentException(wrong(baseUrl), syntax);
        }
    }

    private static String wrong(String baseUrl) {
        return "base_url must be http or https and name a host, such as https://api.openai.com/v1: "
                + baseUrl.replaceFirst("[?].*", "?…").replaceFirst("//.*@", "//…@");
    }

    /** {@return the address without what may hold a key: no header, no query, no user} */
    @Override
    public String toString() {
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return uri.getScheme() + "://" + uri.getHost() + port + uri.getRawPath();
    }
}
