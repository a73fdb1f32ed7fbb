package dev.patchbay.testkit;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Watches the calls of stages in their session's turn: which thread is in which, whether it blocks there, and how many
 * take longer than their slice.
 *
 * <p>A machine under load must not fail a good stage. So a stage blocks only when it was seen waiting for 200 ms, and is
 * slow only when it overran its slice in more than half of many calls.
 *
 * <p><b>Threads.</b> Any.
 */
final class StageWatch implements CountedThreads.Patience {
    private static final Duration BLOCKED = Duration.ofMillis(200);
    private static final long SLICE_NANOS = 10_000_000;
    private static final int MANY = 10;

    /** One call under way. */
    private static final class Visit {
        final String what;
        final long began = System.nanoTime();
        long inner;
        volatile boolean blocked;

        Visit(String what) {
            this.what = what;
        }
    }

    private static final class Count {
        int calls;
        int slow;
    }

    private final Violations violations;
    private final Map<Thread, Visit> visits = new ConcurrentHashMap<>();
    private final Map<String, Count> counts = new HashMap<>();

    StageWatch(Violations violations) {
        this.violations = violations;
    }

    /** Runs one call of a stage. */
    void run(String stage, String method, Runnable call) {
        var self = Thread.currentThread();
        var outer = visits.get(self);
        var visit = new Visit("stage " + stage + " in " + method);
        visits.put(self, visit);
        try {
            call.run();
        } finally {
            long took = System.nanoTime() - visit.began;
            if (outer == null) {
                visits.remove(self);
            } else {
                outer.inner += took;
                visits.put(self, outer);
            }
            count(visit, took - visit.inner);
        }
    }

    private synchronized void count(Visit visit, long nanos) {
        var count = counts.computeIfAbsent(visit.what, what -> new Count());
        count.calls++;
        if (nanos > SLICE_NANOS) {
            count.slow++;
        }
    }

    @Override
    public Duration with(Thread thread) {
        var visit = visits.get(thread);
        return visit == null || visit.blocked ? CountedThreads.USUAL : BLOCKED;
    }

    @Override
    public void exhausted(Thread thread) {
        var visit = visits.get(thread);
        if (visit != null && !visit.blocked) {
            visit.blocked = true;
            violations.add(visit.what + " blocks the session's turn; hand slow work to fork() or an outbox:"
                    + Stream.of(thread.getStackTrace())
                            .limit(12)
                            .map(frame -> "\n    at " + frame)
                            .collect(Collectors.joining()));
        }
    }

    /** Names the stages that were slow as a rule. */
    synchronized void judge() {
        counts.forEach((what, count) -> {
            if (count.slow >= MANY && count.slow * 2 > count.calls) {
                violations.add(what + " took more than 10 ms in " + count.slow + " of " + count.calls
                        + " calls; hand slow work to fork() or an outbox");
            }
        });
    }
}
