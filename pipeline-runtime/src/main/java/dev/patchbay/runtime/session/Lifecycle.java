package dev.patchbay.runtime.session;

/**
 * Where a session stands, and until when it may stay there. Every phase has a deadline, so that no lost end marker leaves
 * a session behind.
 *
 * <p><b>Threads.</b> Any; each step is atomic.
 */
final class Lifecycle {
    /** No deadline. */
    static final long NEVER = Long.MAX_VALUE;

    /** The phases, in order; none is entered twice. */
    enum Phase {
        /** Stages are being started. */
        STARTING,
        /** Caller and agent talk. */
        ACTIVE,
        /** The agent has hung up, and its goodbye is being played. */
        FINISHING,
        /** Everything is being closed. */
        ENDING,
        /** Nothing is left. */
        ENDED
    }

    /** How long each phase may take, in milliseconds. */
    record Limits(long startMillis, long activeMillis, long goodbyeMillis, long endMillis) {
        private long of(Phase phase) {
            return switch (phase) {
                case STARTING -> startMillis;
                case ACTIVE -> activeMillis;
                case FINISHING -> goodbyeMillis;
                case ENDING -> endMillis;
                case ENDED -> NEVER;
            };
        }
    }

    private final Limits limits;
    private volatile Phase phase = Phase.STARTING;
    private volatile long deadline;

    Lifecycle(Limits limits) {
        this.limits = limits;
        this.deadline = limits.startMillis();
    }

    Phase phase() {
        return phase;
    }

    boolean over() {
        return phase.compareTo(Phase.ENDING) >= 0;
    }

    /** Moves on; false when the session is there or further already. */
    synchronized boolean enter(Phase next, long nowMillis) {
        if (next.compareTo(phase) <= 0) {
            return false;
        }
        phase = next;
        long limit = limits.of(next);
        deadline = limit == NEVER ? NEVER : nowMillis + limit;
        return true;
    }

    /** Whether the time of the present phase is up. */
    boolean overdue(long nowMillis) {
        return nowMillis >= deadline;
    }
}
