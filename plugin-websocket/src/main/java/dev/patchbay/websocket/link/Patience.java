package dev.patchbay.websocket.link;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * How long a provider has been gone, when it is tried again, and when no more. A connection that did not hold, or held and
 * brought nothing of what was asked for, counts as one more try, and the times before and after it as one outage. The
 * session's turn.
 */
final class Patience {
    private final InstantSource clock;
    private final Duration most;
    private final Backoff backoff;
    private long goneSince;
    private long goneMillis;
    private boolean there;
    private boolean held;
    private boolean worked;

    /**
     * @param most how long a provider may be gone
     */
    Patience(InstantSource clock, Duration most, Backoff backoff) {
        this.clock = clock;
        this.most = most;
        this.backoff = backoff;
        this.goneSince = clock.millis();
    }

    /** It is there. */
    void there() {
        goneMillis += goneThisTime();
        there = true;
    }

    /** It has been there for so long that it is no accident. */
    void held() {
        held = true;
    }

    /** It has done what it is there for. */
    void works() {
        worked = true;
    }

    /**
     * It is gone, or still is.
     *
     * @param least how long it wants to be left alone
     * @param owing whether it was to bring something, and has not: if it never did, it does not work, however long it held
     * @return how long to wait before the next try; empty when that would be too late
     */
    Optional<Duration> gone(Duration least, boolean owing) {
        if (there) {
            goneSince = clock.millis();
            there = false;
        }
        if (held && (worked || !owing)) {
            beginAnew();
        }
        held = false;
        worked = false;
        var wait = backoff.next(least);
        return goneMillis + goneThisTime() + wait.toMillis() > most.toMillis() ? Optional.empty() : Optional.of(wait);
    }

    private long goneThisTime() {
        return clock.millis() - goneSince;
    }

    /** What was is forgiven. */
    void beginAnew() {
        there = false;
        held = false;
        worked = false;
        backoff.reset();
        goneMillis = 0;
        goneSince = clock.millis();
    }

    /** In the words of a message. */
    @Override
    public String toString() {
        return backoff.tries() + " tries within " + most.toMillis() + " ms";
    }
}
