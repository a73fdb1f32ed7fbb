package dev.patchbay.plugin.httptool;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The connections of one tool. They know no cookies, no proxy and no other request: calls of strangers share them.
 *
 * <p><b>Threads.</b> Any; a thread that is interrupted gives its request up.
 */
final class Wire {
    /** As many calls of one tool at a time; the next one waits, within its time limit. */
    private static final int CONNECTIONS = 64;

    private static final int ERROR_PAGE_BYTES = 2_048;

    private final CloseableHttpClient client;
    private final int maxBytes;
    private final int maxRedirects;

    Wire(HttpSettings settings, DnsResolver addresses) {
        this.maxBytes = settings.maxResponseBytes();
        this.maxRedirects = settings.maxRedirects();
        this.client = client(settings.timeout(), addresses);
    }

    private static CloseableHttpClient client(Duration patience, DnsResolver addresses) {
        var timeout = Timeout.of(patience);
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(addresses)
                .setMaxConnPerRoute(CONNECTIONS)
                .setMaxConnTotal(CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout)
                        .setSocketTimeout(timeout)
                        .setTimeToLive(TimeValue.ofMinutes(1))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout)
                        .setResponseTimeout(timeout)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setRoutePlanner(new DefaultRoutePlanner(null))
                .setUserAgent("patchbay")
                .disableAutomaticRetries()
                .disableAuthCaching()
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .build();
    }

    /** Asks, and goes where the answer points, as far as the settings allow. */
    Reply ask(Request request) throws IOException {
        var reply = once(request);
        var next = next(request, reply);
        for (int hops = 0; hops < maxRedirects && next.isPresent(); hops++) {
            reply = once(next.get());
            next = next(next.get(), reply);
        }
        return reply;
    }

    private static Optional<Request> next(Request request, Reply reply) {
        return reply.isRedirect()
                ? reply.location().flatMap(where -> request.redirected(reply.status(), where))
                : Optional.empty();
    }

    private Reply once(Request request) throws IOException {
        var message = new HttpUriRequestBase(request.method().name(), request.uri());
        request.headers().forEach((name, value) -> message.setHeader(name, value.reveal()));
        request.body().ifPresent(json -> message.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON)));
        if (!message.containsHeader(HttpHeaders.ACCEPT)) {
            message.setHeader(HttpHeaders.ACCEPT, "application/json, */*;q=0.5");
        }
        var response = client.executeOpen(null, message, null);
        try {
            var reply = read(response);
            if (reply.cut()) {
                message.cancel(); // closing alone would read the rest, and there may be no end to it
            }
            return reply;
        } finally {
            closeQuietly(response);
        }
    }

    private Reply read(ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        int limit = status / 100 == 2 ? maxBytes : Math.min(maxBytes, ERROR_PAGE_BYTES);
        byte[] body = response.getEntity() == null
                ? new byte[0]
                : response.getEntity().getContent().readNBytes(limit + 1);
        boolean cut = body.length > limit;
        return new Reply(
                status,
                new String(body, 0, Math.min(body.length, limit), UTF_8),
                cut,
                Optional.ofNullable(response.getFirstHeader(HttpHeaders.LOCATION))
                        .map(Header::getValue));
    }

    private static void closeQuietly(ClassicHttpResponse response) {
        try {
            response.close();
        } catch (IOException given) {
            // It was given up, or has been read.
        }
    }
}
