package dev.patchbay.plugin.openairealtime.connection;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/**
 * Opens sockets.
 *
 * <p><b>Threads.</b> Any.
 */
@FunctionalInterface
public interface Dialer {
    /**
     * Opens one; waits until it is open, which the listener has heard by then.
     *
     * @param uri ws or wss
     * @param headers sent with the handshake
     * @param listener hears of it from now on
     * @throws HandshakeRefused when the server answered, and didn't want to
     * @throws IOException when there was no answer, or none in time
     */
    void dial(URI uri, Map<String, String> headers, Socket.Listener listener) throws IOException;
}
