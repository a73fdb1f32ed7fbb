package dev.patchbay.websocket;

import java.nio.ByteBuffer;

/**
 * An open WebSocket.
 *
 * <p><b>Threads.</b> Any. Nothing here waits.
 */
public interface Socket extends Outgoing {
    /** The far end closed the socket properly, and did not say why. */
    int NO_CODE = 1005;

    /** The connection broke: nobody closed it. */
    int BROKEN = 1006;

    /** Asks the far end for a sign of life. */
    void ping();

    /** Closes it politely, soon. Any number of times. */
    void close();

    /**
     * What becomes of a socket. Called on the thread that reads it, which others need as well: hand over what takes time.
     * One call at a time, in the order of arrival.
     */
    interface Listener {
        /**
         * It is open. Comes before anything else.
         *
         * @param socket to write to
         */
        void opened(Socket socket);

        /**
         * A message of text.
         *
         * @param text the whole of it
         */
        void message(String text);

        /**
         * A message of bytes.
         *
         * @param bytes the whole of it; the listener's to keep
         */
        void message(ByteBuffer bytes);

        /** A sign of life. */
        void pong();

        /**
         * It is closed, by whomever. Nothing follows.
         *
         * @param code as RFC 6455 has it: {@link #NO_CODE} when the far end closed it and gave none, {@link #BROKEN} when
         *     it broke
         * @param reason may be empty
         */
        void closed(int code, String reason);
    }
}
