package dev.patchbay.emulator.asterisk.crowd;

import java.time.Duration;

/**
 * The time that is measured: behind the warm-up, in which both programs are compiled and the server finds its depth of
 * buffering.
 *
 * <p><b>Threads.</b> Opened by one, asked by any.
 */
final class Window {
    private final long lengthNanos;
    private volatile long fromNanos = Long.MAX_VALUE;

    Window(Duration length) {
        this.lengthNanos = length.toNanos();
    }

    /** From now on. */
    void open() {
        fromNanos = System.nanoTime();
    }

    /** @param now by {@link System#nanoTime()} */
    boolean holds(long now) {
        long from = fromNanos;
        return from != Long.MAX_VALUE && now - from >= 0 && now - from < lengthNanos;
    }

    /** Microseconds since the measurement began. */
    long micros(long now) {
        return (now - fromNanos) / 1_000;
    }

    int lengthMicros() {
        return (int) (lengthNanos / 1_000);
    }

    /** Twice as many as should come: a server may make up for what it did not send before. */
    int mostFrames() {
        return 2 * lengthMicros() / Grid.PERIOD + 1;
    }
}
