package dev.patchbay.runtime.session;

import dev.patchbay.api.stage.Outbox;
import dev.patchbay.runtime.thread.Threads;
import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A bounded queue that one virtual thread drains. When it is full the oldest item is dropped and counted.
 *
 * <p><b>Threads.</b> Any may offer; one drains.
 */
final class BoundedOutbox<T> implements Outbox<T> {
    private final int capacity;
    private final Drain<T> drain;
    private final Threads threads;
    private final Runnable dropped;
    private final ArrayDeque<T> items;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private boolean waiting;

    BoundedOutbox(int capacity, Drain<T> drain, Threads threads, Runnable dropped) {
        if (capacity < 1) {
            throw new IllegalArgumentException("an outbox holds at least 1 item: " + capacity);
        }
        this.capacity = capacity;
        this.drain = drain;
        this.threads = threads;
        this.dropped = dropped;
        this.items = new ArrayDeque<>(capacity);
    }

    @Override
    public void offer(T item) {
        lock.lock();
        try {
            if (items.size() == capacity) {
                items.removeFirst();
                dropped.run();
            }
            items.addLast(item);
            if (waiting) {
                waiting = false;
                threads.released();
                filled.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Runs until its thread is interrupted. */
    void drain() throws Exception {
        while (true) {
            drain.send(take());
        }
    }

    private T take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (items.isEmpty()) {
                await();
            }
            return items.removeFirst();
        } finally {
            lock.unlock();
        }
    }

    /** One wait; {@link #take} looks again afterwards. */
    @SuppressWarnings("WaitNotInLoop")
    private void await() throws InterruptedException {
        if (!waiting) {
            waiting = true;
            threads.waiting();
        }
        try {
            filled.await();
        } catch (InterruptedException interrupted) {
            if (waiting) {
                waiting = false;
                threads.released();
            }
            throw interrupted;
        }
    }
}
