package dev.patchbay.runtime.session;

import dev.patchbay.api.stage.StageContext.Blocking;
import dev.patchbay.runtime.thread.Threads;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * The virtual threads that stages asked for; they end with the session.
 *
 * <p><b>Threads.</b> Any.
 */
final class Forks {
    private final Threads threads;
    private final BiConsumer<String, Throwable> failed;
    private final Set<Thread> running = ConcurrentHashMap.newKeySet();
    private volatile boolean over;

    Forks(Threads threads, BiConsumer<String, Throwable> failed) {
        this.threads = threads;
        this.failed = failed;
    }

    void fork(String name, Blocking task) {
        if (!over) {
            threads.start(name, () -> run(name, task));
        }
    }

    @SuppressWarnings("CatchingUnchecked") // whatever a plugin throws ends its session and nothing else
    private void run(String name, Blocking task) {
        var self = Thread.currentThread();
        running.add(self);
        try {
            // Either this sees the end, or the end sees this thread and interrupts it.
            if (!over) {
                task.run();
            }
        } catch (Throwable thrown) {
            if (!over) {
                failed.accept(name, thrown);
            }
        } finally {
            running.remove(self);
        }
    }

    void end() {
        over = true;
        running.forEach(Thread::interrupt);
    }
}
