package dev.patchbay.websocket;

import java.nio.ByteBuffer;

/** Takes messages. What it took and has not written yet is counted: bytes, and characters of text. */
public interface Outgoing {
    /**
     * Sends a text.
     *
     * @param text the whole message
     * @return false when it is not open, or the far end has not read so much that it can't be reading; whoever must know
     *     this message won't
     */
    boolean send(String text);

    /**
     * Sends bytes.
     *
     * @param bytes the whole message; the buffer and what is in it are free again when this returns
     * @return false when it is not open, or the far end has not read so much that it can't be reading
     */
    boolean send(ByteBuffer bytes);

    /**
     * Sends a text that is of no use when it is late.
     *
     * @param text the whole message
     * @param most how much may wait before it
     * @return false when more than that waits already and this was left out, or when it is not open
     */
    boolean sendSoon(String text, int most);

    /**
     * Sends bytes that are of no use when they are late.
     *
     * @param bytes the whole message; the buffer and what is in it are free again when this returns
     * @param most how much may wait before it
     * @return false when more than that waits already and this was left out, or when it is not open
     */
    boolean sendSoon(ByteBuffer bytes, int most);
}
