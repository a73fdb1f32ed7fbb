package dev.patchbay.websocket.link;

import dev.patchbay.api.ErrorCode;
import dev.patchbay.websocket.HandshakeRefused;

/**
 * What a plugin calls the failures that any connection can have, and what it makes of the ways in which its provider ends
 * one.
 *
 * <p><b>Threads.</b> The session's turn.
 */
public interface Diagnosis {
    /** {@return the code of nobody having been reached, or not having set the session up in time} */
    ErrorCode connectionFailed();

    /** {@return the code of a connection that broke, or over which nothing comes} */
    ErrorCode notConnected();

    /** {@return the code of a server that sends what makes no sense} */
    ErrorCode protocolBroken();

    /**
     * The server refused to open a socket.
     *
     * @param refused status and headers
     * @return what follows; {@link Refusals} helps
     */
    Failure refused(HandshakeRefused refused);

    /**
     * The socket is closed.
     *
     * @param code as RFC 6455 has it; see {@link dev.patchbay.websocket.Socket.Listener#closed}
     * @param reason may be empty
     * @return what follows; {@link #closedAnyhow} unless the provider said something of use
     */
    default Failure closed(int code, String reason) {
        return closedAnyhow(code, reason);
    }

    /**
     * A socket that is closed for no reason that would matter.
     *
     * @param code as RFC 6455 has it
     * @param reason may be empty
     * @return another connection follows
     */
    default Failure closedAnyhow(int code, String reason) {
        return new Failure(
                notConnected(),
                Failure.Follows.RECONNECT,
                "the connection was closed with " + code + (reason.isBlank() ? "" : " " + reason));
    }
}
