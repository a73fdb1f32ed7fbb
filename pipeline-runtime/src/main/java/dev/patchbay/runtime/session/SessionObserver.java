package dev.patchbay.runtime.session;

import dev.patchbay.runtime.graph.Frame;

/**
 * Watches one session.
 *
 * <p><b>Threads.</b> {@link #event} and {@link #heard} come in the session's turn, {@link #played} on the pacer that all
 * calls share: it must not block and must not allocate.
 */
public interface SessionObserver extends AutoCloseable {
    /** Sees nothing. */
    SessionObserver NONE = new SessionObserver() {};

    /**
     * Something happened.
     *
     * @param event what
     */
    default void event(SessionEvent event) {}

    /**
     * Audio came from the caller.
     *
     * @param frame as it came, borrowed until this returns
     * @param mediaMillis when it came
     */
    default void heard(Frame frame, long mediaMillis) {}

    /**
     * A frame went to the caller, silence included.
     *
     * @param frame as it went, borrowed until this returns
     * @param mediaMillis when it went
     */
    default void played(Frame frame, long mediaMillis) {}

    /** The session is over and its last event was told. */
    @Override
    default void close() {}

    /** Begins to watch sessions. */
    @FunctionalInterface
    interface Factory {
        /**
         * A new session begins.
         *
         * @param session who it is
         * @return its observer
         */
        SessionObserver observe(SessionInfo session);
    }
}
