package dev.patchbay.distribution;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A wait that fails when it takes too long. The limits are for machines with much else to do. */
final class Patience {
    private final long until;

    private Patience(long until) {
        this.until = until;
    }

    static Patience of(Duration most) {
        return new Patience(System.nanoTime() + most.toNanos());
    }

    /** Waits until the monitor, which the caller holds, is notified. */
    void waitOn(Object monitor, String otherwise) throws InterruptedException {
        long left = until - System.nanoTime();
        if (left <= 0) {
            throw new AssertionError(otherwise);
        }
        TimeUnit.NANOSECONDS.timedWait(monitor, left);
    }
}
