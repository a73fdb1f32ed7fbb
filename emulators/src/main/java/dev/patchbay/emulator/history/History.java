package dev.patchbay.emulator.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * What passed over a connection, in the order in which it happened, up to a number of bytes.
 *
 * <p><b>Threads.</b> One adds, any look and wait.
 *
 * @param <E> what is kept
 */
public final class History<E> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<E> events = new ArrayList<>();
    private final String name;
    private final ToLongFunction<E> size;
    private final long limit;
    private long bytes;
    private long notKept;

    /**
     * Nothing yet.
     *
     * @param name of one of them, for messages
     * @param size of one, in bytes
     * @param limit of all that is kept, in bytes
     */
    public History(String name, ToLongFunction<E> size, long limit) {
        this.name = name;
        this.size = size;
        this.limit = limit;
    }

    /**
     * Keeps one, unless it is too much.
     *
     * @param event what happened
     */
    public void add(E event) {
        lock.lock();
        try {
            long more = size.applyAsLong(event);
            if (bytes + more > limit) {
                notKept++;
                return;
            }
            bytes += more;
            events.add(event);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** {@return all that is kept, oldest first} */
    public List<E> all() {
        lock.lock();
        try {
            return List.copyOf(events);
        } finally {
            lock.unlock();
        }
    }

    /** {@return how many were too much to keep} */
    public long notKept() {
        lock.lock();
        try {
            return notKept;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until one is there.
     *
     * @param wanted which
     * @param atMost how long
     * @return the first of them
     * @throws InterruptedException when interrupted
     * @throws TimeoutException when there was none in time; says what there was
     */
    public E await(Predicate<E> wanted, Duration atMost) throws InterruptedException, TimeoutException {
        long left = atMost.toNanos();
        int looked = 0;
        lock.lock();
        try {
            while (true) {
                for (; looked < events.size(); looked++) {
                    if (wanted.test(events.get(looked))) {
                        return events.get(looked);
                    }
                }
                if (left <= 0) {
                    throw new TimeoutException(
                            "no such " + name + " within " + atMost.toMillis() + " ms; there were " + events);
                }
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
