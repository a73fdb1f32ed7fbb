package dev.patchbay.runtime.playout;

/** Something that wants a tick every 20 ms of the media clock. */
public interface Paced {
    /** Milliseconds between two ticks. */
    int PERIOD_MS = 20;

    /**
     * One tick. Runs on the thread that all calls share: must not block, must not throw, must not allocate.
     *
     * @param mediaMillis time on the media clock since this was added, a multiple of 20; it jumps when ticks were skipped
     *     after a stall
     */
    void tick(long mediaMillis);
}
