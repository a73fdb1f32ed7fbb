package dev.patchbay.plugin.openaichat.connection;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * The connections of all calls. They are used again, so a question in a quiet call need not wait for a handshake.
 *
 * <p>HTTP/1.1, because the JDK's client asks for HTTP/2 on unencrypted connections in a way that makes some local servers
 * lose the body, and fails where more answers are under way than one HTTP/2 connection may carry. A connection is also what
 * an answer that nobody wants any more can be stopped by.
 *
 * <p><b>Threads.</b> Any. Each answer is read on a virtual thread of the client's, which its listener may block.
 */
public final class Client {
    private final HttpClient http;

    /**
     * A client that follows no redirects: they would take the key along.
     *
     * @param connectTimeout how long connecting may take
     */
    public Client(Duration connectTimeout) {
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .executor(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("openai-chat answer").factory()))
                .build();
    }

    /**
     * Asks.
     *
     * @param uri whom
     * @param headers the key among them
     * @param json the question
     * @param listener hears the answer
     * @return the request, which is under way
     */
    public Exchange ask(URI uri, Map<String, String> headers, String json, Listener listener) {
        var request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream, application/json")
                .header("User-Agent", "patchbay")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        headers.forEach(request::setHeader);
        return Exchange.begin(http, request.build(), listener);
    }
}
