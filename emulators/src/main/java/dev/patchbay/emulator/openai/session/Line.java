package dev.patchbay.emulator.openai.session;

/** The way to the client. It is used in the session's thread alone, and never waits. */
public interface Line {
    /**
     * Sends an event.
     *
     * @param event what
     */
    void send(ServerEvent event);

    /**
     * Sends the first half of an event as an unfinished message.
     *
     * @param event what
     */
    void sendHalf(ServerEvent event);

    /**
     * Closes the WebSocket.
     *
     * @param code of the close frame
     * @param reason of the close frame
     */
    void close(int code, String reason);

    /** Resets the connection. */
    void reset();

    /** Neither reads nor writes any more. */
    void stall();
}
