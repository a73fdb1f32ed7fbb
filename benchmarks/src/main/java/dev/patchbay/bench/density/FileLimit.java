package dev.patchbay.bench.density;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Each call is an open file on either side, and a process may have only so many. */
final class FileLimit {
    private static final int OWN = 200; // jars, libraries and what else a JVM has open

    private FileLimit() {}

    /**
     * Refuses a load that can't be.
     *
     * @throws IllegalStateException that says what to do
     */
    static void check(int calls) {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            check(calls, system.getMaxFileDescriptorCount());
        }
    }

    static void check(int calls, long limit) {
        if (calls + OWN > limit) {
            throw new IllegalStateException(
                    "%d calls take %d open files a process, and %d are allowed; raise the limit with ulimit -n %d, or lower --calls"
                            .formatted(calls, calls + OWN, limit, calls + OWN));
        }
    }
}
