package dev.patchbay.testkit;

import dev.patchbay.runtime.thread.Threads;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts the virtual threads of sessions, and knows when all of them are quiet: each waits for the runtime, or for
 * something outside of which only its state tells.
 *
 * <p><b>Threads.</b> Any.
 */
final class CountedThreads implements Threads {
    /** Judges threads that wait for something that the runtime knows nothing of. */
    interface Patience {
        /** How long the thread has to wait, in real time, before it is taken for quiet. */
        Duration with(Thread thread);

        /** It has waited that long. */
        void exhausted(Thread thread);
    }

    /** What a thread that waits outside, say for its own socket, gets to settle. */
    static final Duration USUAL = Duration.ofMillis(2);

    private final Set<Thread> running = ConcurrentHashMap.newKeySet();
    private final AtomicInteger active = new AtomicInteger();
    private final AtomicLong changes = new AtomicLong();
    private final List<Patience> judges;
    private long quietSince;
    private long changesThen = -1;

    /** @param judges may be added to while this is in use */
    CountedThreads(List<Patience> judges) {
        this.judges = judges;
    }

    @Override
    public Thread start(String name, Runnable task) {
        changes.incrementAndGet();
        active.incrementAndGet();
        var thread = Thread.ofVirtual().name(name).unstarted(() -> run(task));
        running.add(thread);
        thread.start();
        return thread;
    }

    private void run(Runnable task) {
        try {
            task.run();
        } finally {
            running.remove(Thread.currentThread());
            changes.incrementAndGet();
            active.decrementAndGet();
        }
    }

    @Override
    public void waiting() {
        changes.incrementAndGet();
        if (running.contains(Thread.currentThread())) {
            active.decrementAndGet();
        }
    }

    /** A waiter that this did not start, and so did not count, makes the count too high, which is safe: states decide then. */
    @Override
    public void released() {
        changes.incrementAndGet();
        active.incrementAndGet();
    }

    /** Whether nobody runs. Ask again and again from one thread until it says so. */
    boolean quiet() {
        long before = changes.get();
        var waiting = List.copyOf(running);
        boolean allWait = waiting.stream().allMatch(CountedThreads::waits);
        // A thread that was interrupted while it waited runs without having been let go.
        return (allWait && active.get() <= 0 && changes.get() == before) || quietFor(waiting, allWait);
    }

    /** Threads that wait for something outside are quiet when they have waited for long enough. */
    private boolean quietFor(List<Thread> waiting, boolean allWait) {
        long now = System.nanoTime();
        if (changes.get() != changesThen || !allWait) {
            changesThen = changes.get();
            quietSince = now;
            return false;
        }
        for (var judge : judges) {
            for (var thread : waiting) {
                if (now - quietSince < judge.with(thread).toNanos()) {
                    return false;
                }
            }
        }
        judges.forEach(judge -> waiting.forEach(judge::exhausted));
        return now - quietSince >= USUAL.toNanos();
    }

    static boolean waits(Thread thread) {
        return switch (thread.getState()) {
            case WAITING, TIMED_WAITING, BLOCKED, TERMINATED -> true;
            case NEW, RUNNABLE -> false;
        };
    }

    /** Who is running, for a message. */
    String dump() {
        return dump(running.stream());
    }

    static String dump(Stream<Thread> threads) {
        return threads.map(CountedThreads::describe).collect(Collectors.joining("\n"));
    }

    private static String describe(Thread thread) {
        return Stream.of(thread.getStackTrace())
                .map(frame -> "\n      at " + frame)
                .collect(Collectors.joining("", "  \"" + thread.getName() + "\" " + thread.getState(), ""));
    }
}
