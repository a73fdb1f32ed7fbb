package dev.patchbay.plugin.audiosocket;

import dev.patchbay.api.media.AudioFrame;
import java.nio.ByteBuffer;

/**
 * Puts messages into bytes, header and payload together: Asterisk ends a call whose payload comes noticeably later than
 * its header. Only what Asterisk takes can be written, which is audio and the hang-up, and the error, which it takes for what
 * it is. It treats the other kinds, and audio without a sample, as errors too.
 *
 * <p>Holds at most one audio message and the end behind it. Its buffer grows to the longest message; allocates at no
 * other time. The buffer is on the heap: a direct one would spare the copy of a few hundred bytes that the JDK makes into
 * a direct buffer of the writing thread, and cost native memory that only a garbage collection gives back.
 *
 * <p><b>Threads.</b> One at a time.
 */
public final class MessageWriter {
    private static final int HEADER_BYTES = 3;
    private static final int INITIAL_BYTES = 1024;
    private static final int MAX_LENGTH = 0xffff;

    private ByteBuffer pending =
            ByteBuffer.allocate(INITIAL_BYTES).limit(0); // always has room for the end behind what it holds

    /** Creates a writer with nothing to write. */
    public MessageWriter() {}

    /**
     * Writes one audio message.
     *
     * @param kind of the frame's format
     * @param frame 1 to 65535 bytes
     * @return {@link #pending()}
     * @throws IllegalArgumentException when the frame is empty or too long for a message
     * @throws IllegalStateException when the message before is not wholly taken
     */
    public ByteBuffer audio(AudioKind kind, AudioFrame frame) {
        int length = frame.length();
        if (length < 1 || length > MAX_LENGTH) {
            throw new IllegalArgumentException("an audio message holds 1 to " + MAX_LENGTH + " bytes, not " + length);
        }
        if (pending.hasRemaining()) {
            throw new IllegalStateException(pending.remaining() + " bytes of the message before are still pending");
        }
        ByteBuffer message = empty(HEADER_BYTES + length);
        message.put((byte) kind.code()).putShort((short) length);
        frame.copyTo(message);
        return message.flip();
    }

    /**
     * Writes the polite end of a call behind whatever is pending.
     *
     * @return {@link #pending()}
     */
    public ByteBuffer hangup() {
        return end(ControlKind.HANGUP);
    }

    /**
     * Writes the end of a call that failed behind whatever is pending. Asterisk hangs the caller up then.
     *
     * @return {@link #pending()}
     */
    public ByteBuffer error() {
        return end(ControlKind.ERROR);
    }

    private ByteBuffer end(ControlKind kind) {
        return pending.compact().put((byte) kind.code()).putShort((short) 0).flip();
    }

    /**
     * What is still to be sent.
     *
     * @return the bytes between position and limit; advance the position by what was taken
     */
    public ByteBuffer pending() {
        return pending;
    }

    /** Forgets what is pending. Only for a message of which nothing was sent. */
    void discard() {
        pending.limit(0);
    }

    private ByteBuffer empty(int bytes) {
        if (bytes + HEADER_BYTES > pending.capacity()) {
            pending = ByteBuffer.allocate(bytes + HEADER_BYTES);
        }
        return pending.clear();
    }
}
