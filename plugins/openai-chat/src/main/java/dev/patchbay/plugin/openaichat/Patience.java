package dev.patchbay.plugin.openaichat;

import dev.patchbay.plugin.openaichat.connection.Backoff;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** How long a server that fails is asked again for. One thread at a time. */
final class Patience {
    private final Duration limit;
    private final Backoff backoff;
    private final LongSupplier clock;
    private long since = -1;

    /** @param clock milliseconds */
    Patience(Duration limit, Backoff backoff, LongSupplier clock) {
        this.limit = limit;
        this.backoff = backoff;
        this.clock = clock;
    }

    /** The wait before the next try; empty when there is no use in one. */
    Optional<Duration> next(Failure failed) {
        if (since < 0) {
            since = clock.getAsLong();
        }
        var own = backoff.next(failed.busy());
        var wait = failed.pause().filter(asked -> asked.compareTo(own) > 0).orElse(own);
        long down = clock.getAsLong() - since;
        return wait.plusMillis(down).compareTo(limit) > 0 ? Optional.empty() : Optional.of(wait);
    }

    int tries() {
        return backoff.tries();
    }

    /** There was something of an answer, so the time begins anew. The waits do not: it broke off again. */
    void progress() {
        since = -1;
    }
}
