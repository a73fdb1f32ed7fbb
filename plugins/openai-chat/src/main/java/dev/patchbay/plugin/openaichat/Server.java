package dev.patchbay.plugin.openaichat;

import dev.patchbay.plugin.openaichat.connection.Client;
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

    /** It refused to be asked what an answer cost. */
    void refusesUsage() {
        tellsUsage = false;
    }
}
