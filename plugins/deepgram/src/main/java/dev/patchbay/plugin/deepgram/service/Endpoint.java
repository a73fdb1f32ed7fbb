package dev.patchbay.plugin.deepgram.service;

import dev.patchbay.api.config.Secret;
import dev.patchbay.websocket.Address;
import java.net.URI;
import java.util.Map;

/** Where each of Deepgram's APIs is opened, and how the key is shown there. */
public final class Endpoint {
    private Endpoint() {}

    /**
     * An API behind a base address.
     *
     * @param baseUrl ws, wss, http or https, a host, and perhaps a path and a query of a proxy
     * @param path the API's, such as {@code /v1/listen}; added unless the base address ends with it
     * @param query the API's
     * @param key an API key, or a JWT
     * @return where to dial, and with which headers
     * @throws IllegalArgumentException when the base address is none; names it and the remedy
     */
    public static Address of(String baseUrl, String path, Query query, Secret key) {
        return new Address(
                uri(base(baseUrl), path, query.toString()), Map.of("Authorization", authorization(key.reveal())));
    }

    /**
     * Refuses what is no address of a WebSocket.
     *
     * @param baseUrl as an operator wrote it
     * @throws IllegalArgumentException when it is none; names it and the remedy
     */
    public static void check(String baseUrl) {
        base(baseUrl);
    }

    private static URI base(String baseUrl) {
        return Address.base("base_url", baseUrl, "wss://api.deepgram.com");
    }

    /** The server takes a key under one word and a JWT under the other, and neither the other way round. */
    private static String authorization(String key) {
        return (Token.is(key) ? "Bearer " : "Token ") + key;
    }

    private static URI uri(URI base, String path, String query) {
        var folder = base.getRawPath();
        var given = base.getRawQuery() == null ? "" : base.getRawQuery();
        var both = given + (given.isEmpty() || query.isEmpty() ? "" : "&") + query;
        return URI.create(base.getScheme() + "://" + base.getRawAuthority()
                + (folder.endsWith(path) ? folder : folder + path)
                + (both.isEmpty() ? "" : "?" + both));
    }
}
