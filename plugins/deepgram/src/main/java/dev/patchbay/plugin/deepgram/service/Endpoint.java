package dev.patchbay.plugin.deepgram.service;

import dev.patchbay.api.config.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where one of Deepgram's APIs is opened, and with which headers.
 *
 * @param uri ws or wss, with the query
 * @param headers the key among them; never logged
 */
public record Endpoint(URI uri, Map<String, String> headers) {
    /** What {@code /v1/auth/grant} gives: three parts in base64url, the first of them a JSON object. */
    private static final Pattern JWT = Pattern.compile("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    /** Keeps its own copy of the headers. */
    public Endpoint {
        headers = Map.copyOf(headers);
    }

    /**
     * An API behind a base address.
     *
     * @param baseUrl ws, wss, http or https, a host, and perhaps a path and a query of a proxy
     * @param path the API's, such as {@code /v1/listen}; added unless the base address ends with it
     * @param query the API's
     * @param key an API key, or a JWT
     * @return the endpoint
     * @throws IllegalArgumentException when the base address is none; names it and the remedy
     */
    public static Endpoint of(String baseUrl, String path, Query query, Secret key) {
        return new Endpoint(uri(baseUrl, path, query.toString()), Map.of("Authorization", authorization(key.reveal())));
    }

    /**
     * Refuses what is no address of a WebSocket.
     *
     * @param baseUrl as an operator wrote it
     * @throws IllegalArgumentException when it is none; names it and the remedy
     */
    public static void check(String baseUrl) {
        uri(baseUrl, "", "");
    }

    /** The server takes a key under one word and a JWT under the other, and neither the other way round. */
    private static String authorization(String key) {
        return (JWT.matcher(key).matches() ? "Bearer " : "Token ") + key;
    }

    private static URI uri(String baseUrl, String path, String query) {
        var base = parse(baseUrl);
        var folder = base.getRawPath() == null ? "" : base.getRawPath().replaceFirst("/+$", "");
        var given = base.getRawQuery() == null ? "" : base.getRawQuery();
        var both = given + (given.isEmpty() || query.isEmpty() ? "" : "&") + query;
        return URI.create(scheme(base, baseUrl) + "://" + base.getRawAuthority()
                + (folder.endsWith(path) ? folder : folder + path)
                + (both.isEmpty() ? "" : "?" + both));
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
        return "base_url must be ws, wss, http or https and name a host, such as wss://api.deepgram.com: "
                + baseUrl.replaceFirst("[?].*", "?…").replaceFirst("//.*@", "//…@");
    }

    /** {@return the address without what may hold a key: no header, no query, no user} */
    @Override
    public String toString() {
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return uri.getScheme() + "://" + uri.getHost() + port + uri.getRawPath();
    }
}
