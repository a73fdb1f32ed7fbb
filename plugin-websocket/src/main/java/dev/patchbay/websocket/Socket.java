package dev.patchbay.websocket;

import java.nio.ByteBuffer;

/**
 * An open WebSocket.
 *
 * <p>What was given away and is not written yet is counted: bytes, and characters of text.
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
     * Sends bytes.
     *
     * @param bytes the whole message; free again when this returns, and read to its limit
     * @return false when the far end has not read so much that it can't be reading, or the socket is closed
     */
    boolean send(ByteBuffer bytes);

    /**
     * Sends a text that is of no use when it is late.
     *
     * @param text the whole message
     * @param most how much may wait before it
     * @return false when more than that waits already and this was left out, or the socket is closed
     */
    boolean sendSoon(String text, int most);

    /**
     * Sends bytes that are of no use when they are late.
     *
     * @param bytes the whole message; free again when this returns, and read to its limit unless it was left out
     * @param most how much may wait before it
     * @return false when more than that waits already and this was left out, or the socket is closed
     */
    boolean sendSoon(ByteBuffer bytes, int most);

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

    /** The far end closed the socket properly, and did not say why. */
    int NO_CODE = 1005;

    /** The connection broke: nobody closed it. */
    int BROKEN = 1006;
}
