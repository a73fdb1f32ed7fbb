package dev.patchbay.websocket;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;

/**
 * Where a socket is opened, and with which headers.
 *
 * @param uri ws or wss, with its query
 * @param headers sent with the handshake, a key among them perhaps; never logged
 */
public record Address(URI uri, Map<String, String> headers) {
    /** Takes a copy of the headers. */
    public Address {
        headers = Map.copyOf(headers);
    }

    /**
     * Reads the address that an operator wrote, http and https being taken for ws and wss.
     *
     * @param setting the key of the setting, for the message
     * @param written ws, wss, http or https, and a host
     * @param example for the message
     * @return ws or wss, and the rest as it was written, without slashes at the end of the path
     * @throws IllegalArgumentException when it is anything else; the message shows no user and no query
     */
    public static URI base(String setting, String written, String example) {
        try {
            var uri = new URI(written);
            var scheme = scheme(uri);
            if (scheme.isEmpty() || uri.getRawAuthority() == null || uri.getHost() == null) {
                throw new IllegalArgumentException(wrong(setting, written, example));
            }
            var path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("/+$", "");
            var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return new URI(scheme + "://" + uri.getRawAuthority() + path + query);
        } catch (URISyntaxException syntax) {
            throw new IllegalArgumentException(wrong(setting, written, example), syntax);
        }
    }

    private static String scheme(URI uri) {
        return switch (String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT)) {
            case "ws", "http" -> "ws";
            case "wss", "https" -> "wss";
            default -> "";
        };
    }

    private static String wrong(String setting, String written, String example) {
        return setting + " must be ws, wss, http or https and name a host, such as " + example + ": "
                + written.replaceFirst("[?].*", "?…").replaceFirst("//.*@", "//…@");
    }

    /** {@return the address without what may hold a key: no header, no query, no user} */
    @Override
    public String toString() {
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return uri.getScheme() + "://" + uri.getHost() + port + uri.getRawPath();
    }
}
