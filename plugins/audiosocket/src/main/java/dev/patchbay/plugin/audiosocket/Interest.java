package dev.patchbay.plugin.audiosocket;

import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;

/**
 * What the socket loop watches one socket for.
 *
 * <p><b>Threads.</b> Any.
 */
final class Interest {
    private final SelectionKey key;

    Interest(SelectionKey key) {
        this.key = key;
    }

    /** Begins to watch, at once. */
    void add(int operation) {
        try {
            key.interestOpsOr(operation);
            key.selector().wakeup();
        } catch (CancelledKeyException e) {
            // Released: whoever waits has been told, and whoever writes is told by the channel.
        }
    }

    /** Stops watching, from the loop's next round on; the loop itself needs no more. */
    void remove(int operation) {
        try {
            key.interestOpsAnd(~operation);
        } catch (CancelledKeyException e) {
            // Released: nothing is watched any more.
        }
    }
}
