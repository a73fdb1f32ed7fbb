package dev.patchbay.websocket;

import java.io.IOException;

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
     * @param address where, and with which headers
     * @param listener hears of it from now on
     * @throws HandshakeRefused when the server answered, and didn't want to
     * @throws IOException when there was no answer, or none in time
     */
    void dial(Address address, Socket.Listener listener) throws IOException;
}
