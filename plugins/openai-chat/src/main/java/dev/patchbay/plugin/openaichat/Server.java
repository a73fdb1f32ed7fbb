package dev.patchbay.plugin.openaichat;

import dev.patchbay.plugin.openaichat.connection.Client;
import dev.patchbay.plugin.openaichat.connection.Ended;
import dev.patchbay.plugin.openaichat.connection.Exchange;
import dev.patchbay.plugin.openaichat.connection.Listener;

/**
 * The server of a provider, and what its calls have found out about it.
 *
 * <p><b>Threads.</b> Any.
 */
final class Server {
    private final Client client;
    private final Endpoint endpoint;
    private volatile boolean tellsUsage;
    private volatile boolean marksEnds;

    Server(Client client, Endpoint endpoint, boolean tellsUsage) {
        this.client = client;
        this.endpoint = endpoint;
        this.tellsUsage = tellsUsage;
    }

    Exchange ask(String json, Listener listener) {
        return client.ask(endpoint.uri(), endpoint.headers(), json, listener);
    }

    Endpoint endpoint() {
        return endpoint;
    }

    boolean tellsUsage() {
        return tellsUsage;
    }

    /** Whether it is one that says when an answer is complete, so that one without a word of that is not. */
    boolean marksEnds() {
        return marksEnds;
    }

    /** It said that an answer is complete. */
    void markedEnd() {
        marksEnds = true;
    }

    /** Whether it was refused because it asks what the answer costs. */
    static boolean isAboutUsage(Ended.Refused refused) {
        return refused.status() / 100 == 4
                && (refused.fault().message() + refused.fault().param()).contains("stream_options");
    }

    /** It refused to be asked what an answer cost. */
    void refusesUsage() {
        tellsUsage = false;
    }
}
