package dev.patchbay.emulator.deepgram.session;

/**
 * One session, without a socket. It does nothing by itself: its owner brings what arrives, and the time when {@link
 * #nextDue()} says so. Times are ms of any clock that does not go back.
 *
 * <p><b>Threads.</b> One at a time.
 */
public interface Session {
    /** The handshake is complete. Everything that the server says begins with it. */
    void open();

    /**
     * Takes in a text message, good or bad.
     *
     * @param message as it came
     * @param now the time, ms
     */
    void text(String message, long now);

    /**
     * Takes in a binary message.
     *
     * @param audio as it came, perhaps empty; not to be changed
     * @param now the time, ms
     */
    void binary(byte[] audio, long now);

    /** {@return when to call {@link #tick} next, ms; {@link Long#MAX_VALUE} for not before the next message} */
    long nextDue();

    /**
     * Does what became due.
     *
     * @param now the time, ms
     */
    void tick(long now);

    /**
     * Sends an error in the shape that this socket has for it, and goes on as if there were none. A scenario asks for it.
     *
     * @param code such as {@code INTERNAL_SERVER_ERROR}
     * @param description for people
     */
    void error(String code, String description);

    /**
     * Sends a warning in the shape that this socket has for it; nothing where it has none.
     *
     * @param code such as {@code SLOW_THINK_REQUEST}
     * @param description for people
     */
    void warning(String code, String description);

    /** The connection is gone, or is no longer spoken to; nothing is due any more. */
    void end();
}
