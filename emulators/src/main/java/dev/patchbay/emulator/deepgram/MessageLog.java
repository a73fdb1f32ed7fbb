package dev.patchbay.emulator.deepgram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * Messages in the order in which they happened, up to a number of bytes.
 *
 * <p><b>Threads.</b> One adds, any look and wait.
 */
final class MessageLog {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<RecordedMessage> messages = new ArrayList<>();
    private final long limit;
    private long bytes;
    private long notKept;

    MessageLog(long limit) {
        this.limit = limit;
    }

    void add(RecordedMessage message) {
        lock.lock();
        try {
            if (bytes + message.size() > limit) {
                notKept++;
                return;
            }
            bytes += message.size();
            messages.add(message);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    List<RecordedMessage> all() {
        lock.lock();
        try {
            return List.copyOf(messages);
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

    RecordedMessage await(Predicate<RecordedMessage> wanted, Duration atMost)
            throws InterruptedException, TimeoutException {
        long left = atMost.toNanos();
        int looked = 0;
        lock.lock();
        try {
            while (true) {
                for (; looked < messages.size(); looked++) {
                    if (wanted.test(messages.get(looked))) {
                        return messages.get(looked);
                    }
                }
                if (left <= 0) {
                    throw new TimeoutException(
                            "no such message within " + atMost.toMillis() + " ms; there were " + messages);
                }
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
