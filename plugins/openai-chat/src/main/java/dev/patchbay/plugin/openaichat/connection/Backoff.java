package dev.patchbay.plugin.openaichat.connection;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before the next try: twice as long each time, up to 5 s, and a quarter more or less, so that a thousand
 * calls that lost the same server don't come back at the same moment.
 */
public final class Backoff {
    private static final int FIRST_MS = 250;
    private static final int LAST_MS = 5_000;
    private static final int BUSY_MS = 1_000;

    private final DoubleSupplier random;
    private int tries;

    /**
     * Before any try.
     *
     * @param random 0 to 1
     */
    public Backoff(DoubleSupplier random) {
        this.random = random;
    }

    /** {@return how many tries there were} */
    public int tries() {
        return tries;
    }

    /**
     * The wait before the next try.
     *
     * @param busy whether the server said that it has too much to do
     * @return the time; none before the first try, unless the server is busy
     */
    public Duration next(boolean busy) {
        int tried = tries++;
        long wait = tried == 0 ? 0 : Math.min(LAST_MS, (long) FIRST_MS << Math.min(tried - 1, 10));
        if (busy) {
            wait = Math.max(wait, BUSY_MS);
        }
        return Duration.ofMillis(Math.round((double) wait * (0.75 + random.getAsDouble() / 2)));
    }
}
