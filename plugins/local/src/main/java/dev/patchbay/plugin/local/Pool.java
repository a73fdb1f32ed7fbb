package dev.patchbay.plugin.local;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Lends out a few costly things that one thread at a time may use. Makes each when it is first needed and keeps it.
 *
 * <p><b>Threads.</b> Any; those that find all things lent out wait their turn.
 *
 * @param <T> the things
 */
final class Pool<T> {
    private final Semaphore permits;
    private final ConcurrentLinkedDeque<T> idle = new ConcurrentLinkedDeque<>();
    private final Supplier<? extends T> maker;

    Pool(int limit, Supplier<? extends T> maker) {
        this.permits = new Semaphore(limit, true);
        this.maker = maker;
    }

    /**
     * Uses a thing. One whose use throws is in doubt, and thrown away.
     *
     * @param use what to do with it; must not keep it
     * @return what {@code use} returned
     * @throws InterruptedException while waiting for a thing
     */
    <R> R with(Function<? super T, R> use) throws InterruptedException {
        permits.acquire();
        try {
            T lent = idle.poll();
            if (lent == null) {
                lent = maker.get();
            }
            R result = use.apply(lent);
            idle.push(lent);
            return result;
        } finally {
            permits.release();
        }
    }
}
