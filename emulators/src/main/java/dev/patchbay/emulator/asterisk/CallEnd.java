package dev.patchbay.emulator.asterisk;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The one place where a call ends: the first cause wins and closes the connection, which frees whoever waits on it.
 *
 * <p><b>Threads.</b> Any.
 */
final class CallEnd {

    private final Socket socket;
    private final AtomicReference<Ending> ending = new AtomicReference<>();
    private final CountDownLatch over = new CountDownLatch(1);

    CallEnd(Socket socket) {
        this.socket = socket;
    }

    void reach(Ending cause) {
        if (ending.compareAndSet(null, cause)) {
            over.countDown();
            try {
                socket.close();
            } catch (IOException e) {
                // The connection is given up either way.
            }
        }
    }

    boolean reached() {
        return over.getCount() == 0;
    }

    /** Waits, and says whether the call is over; at once when there is nothing to wait for. */
    boolean reachedWithin(long nanos) throws InterruptedException {
        return over.await(nanos, TimeUnit.NANOSECONDS);
    }

    /** Only once {@link #reached}. */
    Ending ending() {
        Ending reached = ending.get();
        if (reached == null) {
            throw new IllegalStateException("the call is not over");
        }
        return reached;
    }
}
