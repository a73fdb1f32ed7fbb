package dev.patchbay.testkit;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What stages did that no stage may do, each kind once.
 *
 * <p><b>Threads.</b> Any.
 */
final class Violations {
    private final Set<String> found = new LinkedHashSet<>();

    synchronized void add(String text) {
        found.add(text);
    }

    /** Fails the test that runs if there were any. */
    synchronized void check() {
        if (!found.isEmpty()) {
            throw new AssertionError(String.join("\n", found));
        }
    }
}
