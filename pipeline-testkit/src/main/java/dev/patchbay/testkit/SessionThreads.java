package dev.patchbay.testkit;

import dev.patchbay.runtime.thread.Threads;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The threads of one session among all that are counted.
 *
 * <p><b>Threads.</b> Any.
 */
final class SessionThreads implements Threads {
    private final Threads counted;
    private final Set<Thread> running = ConcurrentHashMap.newKeySet();

    SessionThreads(Threads counted) {
        this.counted = counted;
    }

    @Override
    public Thread start(String name, Runnable task) {
        return counted.start(name, () -> {
            running.add(Thread.currentThread());
            try {
                task.run();
            } finally {
                running.remove(Thread.currentThread());
            }
        });
    }

    @Override
    public void waiting() {
        counted.waiting();
    }

    @Override
    public void released() {
        counted.released();
    }

    /** Those that still run. */
    Set<Thread> running() {
        return Set.copyOf(running);
    }
}
