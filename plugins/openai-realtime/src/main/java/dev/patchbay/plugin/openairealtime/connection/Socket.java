package dev.patchbay.plugin.openairealtime.connection;

/**
 * An open WebSocket.
 *
 * <p><b>Threads.</b> Any. Nothing here waits.
 */
public interface Socket {
    /**
     * Sends a text.
     *
     * @param text the whole message
     * @return false when the far end has not read so much that it can't be reading, or the socket is closed
     */
    boolean send(String text);

    /**
     * Sends a text that is of no use when it is late.
     *
     * @param text the whole message
     * @return false when so much waits already that this was left out
     */
    boolean sendSoon(String text);

    /** Asks the far end for a sign of life. */
    void ping();

    /** Closes it politely, soon. Any number of times. */
    void close();

    /**
     * What becomes of a socket. Called on the thread that reads it, which others need as well: hand over what takes time.
     */
    interface Listener {
        /**
         * It is open. Comes before anything else.
         *
         * @param socket to write to
         */
        void opened(Socket socket);

        /**
         * A message.
         *
         * @param text the whole of it
         */
        void message(String text);

        /** A sign of life. */
        void pong();

        /**
         * It is closed, by whomever. Nothing follows.
         *
         * @param code as RFC 6455 has it
         * @param reason may be empty
         */
        void closed(int code, String reason);
    }
}
