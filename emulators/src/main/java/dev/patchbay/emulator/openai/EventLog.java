package dev.patchbay.emulator.openai;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * Events in the order in which they happened, up to a number of bytes.
 *
 * <p><b>Threads.</b> One adds, any look and wait.
 */
final class EventLog {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<RecordedEvent> events = new ArrayList<>();
    private final long limit;
    private long bytes;
    private long notKept;

    EventLog(long limit) {
        this.limit = limit;
    }

    void add(RecordedEvent event) {
        lock.lock();
        try {
            if (bytes + event.size() > limit) {
                notKept++;
                return;
            }
            bytes += event.size();
            events.add(event);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    List<RecordedEvent> all() {
        lock.lock();
        try {
            return List.copyOf(events);
        } finally {
            lock.unlock();
        }
    }

    long notKept() {
        lock.lock();
        try {
            return notKept;
        } finally {
            lock.unlock();
        }
    }

    RecordedEvent await(Predicate<RecordedEvent> wanted, Duration atMost)
            throws InterruptedException, TimeoutException {
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
                            "no such event within " + atMost.toMillis() + " ms; there were " + events);
                }
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
