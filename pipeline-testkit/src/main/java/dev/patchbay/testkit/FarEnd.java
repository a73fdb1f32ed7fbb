package dev.patchbay.testkit;

import java.io.IOException;

/**
 * The other side of a transport under test: a client of its protocol that has done its handshake, written by the
 * transport's author or taken from an emulator.
 *
 * <p><b>Threads.</b> One test thread calls it; it reads on a thread of its own.
 */
public interface FarEnd extends AutoCloseable {
    /**
     * Sends audio of the caller.
     *
     * @param audio in the call's inbound format, 20 ms
     * @throws IOException when the connection is gone
     */
    void say(byte[] audio) throws IOException;

    /**
     * All audio that came up to now.
     *
     * @return bytes in the call's outbound format
     */
    byte[] heard();

    /**
     * Presses a key.
     *
     * @param digit one of {@code 0-9 * # A-D}
     * @throws IOException when the connection is gone
     */
    void press(char digit) throws IOException;

    /**
     * Ends the call as the protocol wants it.
     *
     * @throws IOException when the connection is gone
     */
    void hangUp() throws IOException;

    /** Drops the connection without a word. Any number of times. */
    @Override
    void close();

    /** Reads no more, without closing. */
    void stopReading();

    /** {@return whether this side has seen the call end} */
    boolean gone();
}
