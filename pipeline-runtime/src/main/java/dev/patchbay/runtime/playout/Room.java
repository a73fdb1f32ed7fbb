package dev.patchbay.runtime.playout;

import dev.patchbay.runtime.thread.Threads;
import java.util.concurrent.locks.Condition;

/**
 * The room in a playout: what writers keep for audio that is coming, and where they wait when there is none. They wait
 * until the low-water mark is reached, and not until the next frame is gone: a writer that is woken for 20 ms of room costs
 * a hop for each frame.
 *
 * <p><b>Threads.</b> Guarded by its playout's lock, which {@code condition} belongs to.
 */
final class Room {
    private final Condition condition;
    private final Threads threads;
    private int capacity;
    private int lowWater;
    private int reserved;
    private int waiters;

    Room(Condition condition, Threads threads) {
        this.condition = condition;
        this.threads = threads;
    }

    /** Sets the marks, in bytes. What was reserved in another format is forgotten. */
    void resize(int capacityBytes, int lowWaterBytes) {
        capacity = capacityBytes;
        lowWater = lowWaterBytes;
        reserved = 0;
    }

    /** Whether so many bytes more may come. Into an empty buffer goes anything. */
    boolean fits(int queued, int bytes) {
        return queued + reserved == 0 || queued + reserved + bytes <= capacity;
    }

    void reserve(int bytes) {
        reserved += bytes;
    }

    void release(int queued, int bytes) {
        reserved = Math.max(0, reserved - bytes);
        drained(queued);
    }

    /** The buffer has become emptier. */
    void drained(int queued) {
        if (waiters > 0 && queued + reserved <= lowWater) {
            letGo();
        }
    }

    /** Everything was dropped. */
    void clear() {
        reserved = 0;
        letGo();
    }

    /** One wait; whoever waits looks again afterwards. */
    @SuppressWarnings("WaitNotInLoop")
    void await() throws InterruptedException {
        waiters++;
        threads.waiting();
        try {
            condition.await();
        } catch (InterruptedException interrupted) {
            // Whoever lets waiters go sets their number to zero and has said so; an interrupt has to say it itself.
            if (waiters > 0) {
                waiters--;
                threads.released();
            }
            throw interrupted;
        }
    }

    private void letGo() {
        for (; waiters > 0; waiters--) {
            threads.released();
        }
        condition.signalAll();
    }
}
