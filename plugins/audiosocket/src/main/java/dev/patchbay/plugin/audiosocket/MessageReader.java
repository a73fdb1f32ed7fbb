package dev.patchbay.plugin.audiosocket;

import dev.patchbay.api.PipelineException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Finds messages in received bytes, however the network cut them: {@code kind:u8 length:u16be payload}. It knows no
 * socket: fill {@link #space()}, then take messages while {@link #next()} says that there is one.
 *
 * <p>Holds one buffer, which grows to the longest message that was announced and allowed; allocates at no other time.
 *
 * <p><b>Threads.</b> One at a time.
 */
public final class MessageReader {
    private static final int HEADER_BYTES = 3;
    private static final int INITIAL_BYTES = 1024;
    private static final MessageKind[] KINDS = kinds();

    private final int maxMessageMs;
    private ByteBuffer bytes;
    private ByteBuffer view;
    private MessageKind kind = ControlKind.HANGUP;
    private int start; // of the message that was given out, or else of the first byte not given out
    private int taken; // bytes of the message that was given out, 0 when there is none
    private int needed = HEADER_BYTES; // bytes from start without which there is no saying or giving more

    /**
     * Creates a reader with an empty buffer.
     *
     * @param maxMessageMs the longest audio message accepted, in milliseconds
     */
    public MessageReader(int maxMessageMs) {
        this.maxMessageMs = maxMessageMs;
        this.bytes = ByteBuffer.allocate(INITIAL_BYTES);
        this.view = readOnly(bytes);
    }

    /**
     * Where to put received bytes, at its position. Ask again for every read, after {@link #next()} said that there is no
     * message.
     *
     * @return a buffer with at least one byte remaining
     */
    public ByteBuffer space() {
        if (start == bytes.position()) {
            bytes.clear();
            start = 0;
        }
        if (needed > bytes.capacity()) {
            grow();
        } else if (start + needed > bytes.capacity()) {
            bytes.flip().position(start).compact();
            start = 0;
        }
        return bytes;
    }

    /**
     * Moves on to the next message.
     *
     * @return whether a whole one is there; if not, more bytes are needed
     * @throws PipelineException {@link AudioSocketError#UNKNOWN_KIND} or {@link AudioSocketError#MESSAGE_TOO_LONG}, as
     *     soon as the header shows it; what follows is noise
     */
    public boolean next() {
        start += taken;
        taken = 0;
        needed = HEADER_BYTES;
        int available = bytes.position() - start;
        if (available == 0) {
            return false;
        }
        kind = kind(bytes.get(start) & 0xff);
        if (available < HEADER_BYTES) {
            return false;
        }
        needed += length(bytes.getShort(start + 1) & 0xffff);
        if (available < needed) {
            return false;
        }
        taken = needed;
        return true;
    }

    /**
     * What the message is.
     *
     * @return the kind of the message that {@link #next()} found
     */
    public MessageKind kind() {
        return kind;
    }

    /**
     * The message's content.
     *
     * @return all payload bytes of the message that {@link #next()} found, read-only and little-endian; borrowed until
     *     the next {@link #next()} and always the same object
     */
    public ByteBuffer payload() {
        return view.limit(start + taken).position(start + HEADER_BYTES);
    }

    /**
     * Whether a message was begun and is not whole yet.
     *
     * @return true after {@link #next()} said that there is none, when some of its bytes are there
     */
    public boolean partial() {
        return taken == 0 && bytes.position() > start;
    }

    private void grow() {
        bytes = ByteBuffer.allocate(needed).put(bytes.flip().position(start));
        view = readOnly(bytes);
        start = 0;
    }

    private int length(int length) {
        int most = kind.maxBytes(maxMessageMs);
        if (length > most) {
            throw new PipelineException(
                    AudioSocketError.MESSAGE_TOO_LONG,
                    "a message of kind 0x%02x announces %d bytes, at most %d are accepted%s"
                            .formatted(kind.code(), length, most, remedy()));
        }
        return length;
    }

    private String remedy() {
        return kind instanceof AudioKind
                ? " (max_message_ms: " + maxMessageMs + "); raise max_message_ms if the far end means it"
                : "; does the far end speak AudioSocket?";
    }

    private static MessageKind kind(int code) {
        MessageKind known = KINDS[code];
        if (known == null) {
            throw new PipelineException(
                    AudioSocketError.UNKNOWN_KIND,
                    "0x%02x is no kind of message, there are 0x00, 0x01, 0x03, 0x10 to 0x18 and 0xff; does the far end speak AudioSocket?"
                            .formatted(code));
        }
        return known;
    }

    private static ByteBuffer readOnly(ByteBuffer bytes) {
        return bytes.asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
    }

    private static MessageKind[] kinds() {
        var kinds = new MessageKind[256];
        for (MessageKind kind : AudioKind.values()) {
            kinds[kind.code()] = kind;
        }
        for (MessageKind kind : ControlKind.values()) {
            kinds[kind.code()] = kind;
        }
        return kinds;
    }
}
