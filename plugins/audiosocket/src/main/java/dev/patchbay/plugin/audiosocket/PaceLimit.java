package dev.patchbay.plugin.audiosocket;

import dev.patchbay.api.PipelineException;
import java.time.Duration;

/**
 * How far a far end may run ahead of real time: what it sent, in time to speak it, less the time that passed. A pause
 * earns nothing, so that a burst after a long silence counts in full.
 */
final class PaceLimit {
    private static final long LEAST_NANOS = 1_000_000; // of any message, so that empty ones and keys are bounded too

    private final Duration most;
    private long ahead;
    private long last;

    /** @param now by any clock that never goes back, in nanoseconds */
    PaceLimit(Duration most, long now) {
        this.most = most;
        this.last = now;
    }

    /**
     * Counts a message.
     *
     * @param now when it came
     * @throws PipelineException {@link AudioSocketError#FLOOD} when the far end is too far ahead with it
     */
    void check(MessageReader message, long now) {
        long spoken = message.kind() instanceof AudioKind kind
                ? kind.nanos(message.payload().remaining())
                : 0;
        if (add(Math.max(spoken, LEAST_NANOS), now) > most.toNanos()) {
            throw new PipelineException(
                    AudioSocketError.FLOOD,
                    "the far end is more than " + most.toMillis()
                            + " ms ahead of real time (max_ahead_ms); it must send as fast as people speak");
        }
    }

    /** {@return how far ahead the far end is with so many nanoseconds more} */
    long add(long nanos, long now) {
        ahead = Math.max(0, ahead - (now - last)) + nanos;
        last = now;
        return ahead;
    }
}
