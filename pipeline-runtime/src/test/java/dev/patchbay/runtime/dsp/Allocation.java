package dev.patchbay.runtime.dsp;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Measures what a piece of code allocates once it is warm. */
public final class Allocation {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Allocation() {}

    /** The bytes that this thread allocates in a thousand runs, after a few hundred to warm up. */
    public static long bytesOf(Runnable code) {
        repeat(code, 300);
        repeat(code, 300);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        repeat(code, 1000);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private static void repeat(Runnable code, int times) {
        for (int i = 0; i < times; i++) {
            code.run();
        }
    }
}
