package dev.patchbay.websocket;

import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.DeploymentException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;
import org.glassfish.tyrus.client.ClientManager;
import org.glassfish.tyrus.client.ClientProperties;
import org.glassfish.tyrus.container.grizzly.client.GrizzlyClientProperties;

/**
 * Opens sockets with Tyrus, all of them in one Grizzly container with a fixed number of readers. By itself Tyrus takes a
 * container for each, which came to 2600 threads for 200 connections; so they took 33.
 *
 * <p><b>Threads.</b> Any. Sockets are read by a fixed number of threads that all calls share.
 */
public final class TyrusDialer implements Dialer {
    private static final int READERS = 8;

    /** A longer message closes its socket. The longest that is of use is a session with all its instructions and tools. */
    static final int LONGEST_MESSAGE = 4 << 20;

    private final ClientManager manager;

    /**
     * A container of its own.
     *
     * @param name of the plugin, for its threads
     * @param handshakeTimeout after which an answer is no longer waited for
     */
    public TyrusDialer(String name, Duration handshakeTimeout) {
        // By name: the way that the standard has would take any container that another plugin's library brings.
        manager = ClientManager.createClient(FrankContainer.class.getName());
        var properties = manager.getProperties();
        properties.put(ClientProperties.SHARED_CONTAINER, true);
        properties.put(ClientProperties.HANDSHAKE_TIMEOUT, Math.toIntExact(handshakeTimeout.toMillis()));
        properties.put(ClientProperties.INCOMING_BUFFER_SIZE, LONGEST_MESSAGE);
        properties.put(GrizzlyClientProperties.WORKER_THREAD_POOL_CONFIG, pool(name + "-reader", READERS));
        properties.put(GrizzlyClientProperties.SELECTOR_THREAD_POOL_CONFIG, pool(name + "-selector", 1));
        // 0 would mean never, and makes a timer for each message; a third of the CPU time.
        manager.setDefaultMaxSessionIdleTimeout(-1);
        manager.setDefaultMaxTextMessageBufferSize(LONGEST_MESSAGE);
        manager.setDefaultMaxBinaryMessageBufferSize(LONGEST_MESSAGE);
    }

    private static ThreadPoolConfig pool(String name, int threads) {
        return ThreadPoolConfig.defaultConfig()
                .setPoolName(name)
                .setCorePoolSize(threads)
                .setMaxPoolSize(threads)
                .setDaemon(true);
    }

    @Override
    public void dial(Address address, Socket.Listener listener) throws IOException {
        var config = ClientEndpointConfig.Builder.create()
                .configurator(new Headers(address.headers()))
                .build();
        try {
            manager.connectToServer(new TyrusSocket(listener), config, address.uri());
        } catch (DeploymentException failed) {
            throw refusal(address.uri(), failed);
        }
    }

    private static IOException refusal(URI uri, Throwable failed) {
        for (var cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof HandshakeRefused refused) {
                return refused;
            }
        }
        var why = failed.getCause() == null ? failed : failed.getCause();
        return new IOException(
                uri.getScheme() + "://" + uri.getHost() + " can't be reached: " + why.getMessage(), failed);
    }

    /** Adds ours to the handshake's headers. */
    private static final class Headers extends ClientEndpointConfig.Configurator {
        private final Map<String, String> headers;

        Headers(Map<String, String> headers) {
            this.headers = headers;
        }

        @Override
        public void beforeRequest(Map<String, List<String>> request) {
            headers.forEach((name, value) -> request.put(name, List.of(value)));
        }
    }
}
