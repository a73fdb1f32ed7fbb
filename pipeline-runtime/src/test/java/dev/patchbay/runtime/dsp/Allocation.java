package dev.patchbay.runtime.dsp;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * Measures what a piece of code allocates once it is warm, to the byte and however busy the machine is: in the quietest of
 * several rounds. While the JVM replaces interpreted by compiled code it books some bytes on the running thread, and code of
 * the Vector API allocates until its compiler is done with it. What the code itself allocates is in every round.
 */
public final class Allocation {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Allocation() {}

    /** The bytes that this thread allocates in a thousand runs. */
    public static long bytesOf(Runnable code) {
        return bytesOf(code, PATIENCE);
    }

    /** The same, given up on after so long. Compilers run beside the code: not rounds but time must pass until they are done. */
    static long bytesOf(Runnable code, Duration patience) {
        long quietest = Long.MAX_VALUE;
        long start = System.nanoTime();
        while (quietest > 0 && System.nanoTime() - start < patience.toNanos()) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            repeat(code, 1000);
            quietest = Math.min(quietest, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        return quietest;
    }

    private static void repeat(Runnable code, int times) {
        for (int i = 0; i < times; i++) {
            code.run();
        }
    }
}
