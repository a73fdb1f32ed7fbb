package dev.patchbay.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * Measures what this thread allocates, to the byte and however busy the machine is.
 *
 * <p>The quietest of several rounds counts: whenever the JVM replaces interpreted by compiled code, some hundred bytes are
 * booked on the running thread, once, and code of the Vector API allocates until its compiler is done with it. What the code
 * itself allocates is in every round.
 */
final class Allocation {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int FRAMES = 500; // 10 s of a call

    /** One frame's work. */
    @FunctionalInterface
    interface Work {
        void run() throws InterruptedException;
    }

    private Allocation() {}

    /** The bytes that a round allocates, after one in which buffers grow and classes are loaded. */
    static long bytesOf(Work work) throws InterruptedException {
        return bytesOf(work, PATIENCE);
    }

    /** The same, given up on after so long. Compilers run beside the code: not rounds but time must pass until they are done. */
    static long bytesOf(Work work, Duration patience) throws InterruptedException {
        round(work);
        long quietest = Long.MAX_VALUE;
        long start = System.nanoTime();
        while (quietest > 0 && System.nanoTime() - start < patience.toNanos()) {
            quietest = Math.min(quietest, round(work));
        }
        return quietest;
    }

    private static long round(Work work) throws InterruptedException {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < FRAMES; i++) {
            work.run();
        }
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
