package dev.patchbay.websocket.link;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Makes events of the messages of one connection. It may keep what it needs to understand the next message, such as which
 * answer the bytes that follow belong to: each connection gets a reader of its own.
 *
 * <p>Audio need not take the way through the session's turn: a reader may put it where another thread fetches it, and
 * return null.
 *
 * <p><b>Threads.</b> The one that reads the socket, one call at a time, in the order of arrival. Never block: other calls'
 * sockets wait behind. A reader is not called any more once the link has dropped its connection; a drop waits for the call
 * that is under way, so don't call the {@link Link} from here, nor take a lock that is held while it is called.
 *
 * @param <E> the events
 */
public interface Reader<E> {
    /**
     * Reads a message of text.
     *
     * @param text the whole of it
     * @return what it says, for the session's turn; null when it was dealt with here
     * @throws Malformed when it makes no sense
     */
    @Nullable E text(String text) throws Malformed;

    /**
     * Reads a message of bytes. By itself it refuses them.
     *
     * @param bytes the whole of it, to keep
     * @return what it says, for the session's turn; null when it was dealt with here
     * @throws Malformed when it makes no sense
     */
    default @Nullable E binary(ByteBuffer bytes) throws Malformed {
        throw new Malformed("a message of " + bytes.remaining() + " bytes, where only text is expected");
    }
}
