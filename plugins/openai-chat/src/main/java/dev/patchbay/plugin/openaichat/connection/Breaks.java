package dev.patchbay.plugin.openaichat.connection;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;

/** Names what happened to a connection. */
final class Breaks {
    private Breaks() {}

    static String named(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return "the host is not known; check base_url";
            }
        }
        return switch (thrown) {
            case CompletionException wrapped when wrapped.getCause() != null -> named(wrapped.getCause());
            case HttpConnectTimeoutException late -> "nobody answered within connect_timeout_ms";
            case ConnectException refused -> "nobody listens there, or can't be reached";
            case SSLException tls -> "TLS failed: " + tls.getMessage();
            default -> "the connection broke: " + thrown.getMessage();
        };
    }
}
