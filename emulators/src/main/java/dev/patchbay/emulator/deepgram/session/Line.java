package dev.patchbay.emulator.deepgram.session;

import tools.jackson.databind.node.ObjectNode;

/**
 * The way to the client. After a close, a reset or a stall the session is told to {@link Session#end()}, and whatever it
 * sends goes nowhere.
 *
 * <p><b>Threads.</b> The session's alone; it never waits.
 */
public interface Line {
    /**
     * Sends a message.
     *
     * @param message has a {@code type}
     */
    void send(ObjectNode message);

    /**
     * Sends audio as a binary message.
     *
     * @param audio holds it; shared, not to be changed by anybody
     * @param from where it begins
     * @param length bytes
     */
    void audio(byte[] audio, int from, int length);

    /**
     * Sends any text.
     *
     * @param name what the recording calls it
     * @param text perhaps no JSON at all
     */
    void raw(String name, String text);

    /**
     * Sends the first half of a text as an unfinished message.
     *
     * @param text the whole
     */
    void half(String text);

    /**
     * Closes the WebSocket.
     *
     * @param code of the close frame
     * @param reason of the close frame
     */
    void close(int code, String reason);

    /** Closes the WebSocket with an empty close frame, which a client sees as 1005. */
    void closeWithoutStatus();

    /** Resets the connection. */
    void reset();

    /** Neither reads nor writes any more, and stays connected. */
    void stall();
}
