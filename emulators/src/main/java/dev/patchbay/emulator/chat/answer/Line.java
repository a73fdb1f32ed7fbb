package dev.patchbay.emulator.chat.answer;

import java.util.Map;

/** The way to the client. */
public interface Line {
    /**
     * Sends status and headers.
     *
     * @param status HTTP status
     * @param headers in this order
     */
    void head(int status, Map<String, String> headers);

    /**
     * Sends a piece of the body, in a write of its own.
     *
     * @param what for a log: {@code event}, {@code comment}, {@code body}, {@code half}
     * @param bytes not used any more by the sender
     * @param tokens how many tokens of the answer they carry
     */
    void body(String what, byte[] bytes, int tokens);

    /** The answer is complete. */
    void end();

    /** Resets the connection. */
    void reset();

    /** No more will be sent. */
    void stall();
}
