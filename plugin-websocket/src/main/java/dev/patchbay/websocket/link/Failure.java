package dev.patchbay.websocket.link;

import dev.patchbay.api.ErrorCode;
import java.time.Duration;

/**
 * What went wrong, who has to act, and what follows.
 *
 * @param code who has to act
 * @param follows what to do
 * @param message names the thing and the remedy
 * @param pause how long not to try again at least; zero when nobody knows
 */
public record Failure(ErrorCode code, Follows follows, String message, Duration pause) {
    private static final Duration BUSY = Duration.ofSeconds(1);

    /** What to do. */
    public enum Follows {
        /** Nothing: it was to be expected. */
        NOTHING,
        /** The call goes on, and somebody should know. */
        WARNING,
        /** Another connection. */
        RECONNECT,
        /** There is no use in another try. */
        GIVE_UP
    }

    /**
     * A failure after which the next try is not put off.
     *
     * @param code who has to act
     * @param follows what to do
     * @param message names the thing and the remedy
     */
    public Failure(ErrorCode code, Follows follows, String message) {
        this(code, follows, message, Duration.ZERO);
    }

    /** {@return the same, of a server that has too much to do and should have a second} */
    public Failure busy() {
        return after(BUSY);
    }

    /**
     * The same, with a pause before the next try.
     *
     * @param least how long at least; the longer one counts
     * @return the failure
     */
    public Failure after(Duration least) {
        return new Failure(code, follows, message, least.compareTo(pause) > 0 ? least : pause);
    }
}
