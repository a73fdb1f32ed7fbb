package dev.patchbay.runtime.thread;

/**
 * Starts the virtual threads of sessions and hears when one of them waits for the runtime. In production it only starts
 * threads; under virtual time the test kit counts, and moves the clock when every thread waits.
 *
 * <p><b>Threads.</b> Any.
 */
public interface Threads {
    /** Plain virtual threads that nobody counts. */
    Threads VIRTUAL = (name, task) -> Thread.ofVirtual().name(name).start(task);

    /**
     * Starts a virtual thread.
     *
     * @param name shows in thread dumps
     * @param task what it runs
     * @return the started thread
     */
    Thread start(String name, Runnable task);

    /** The calling thread is about to wait until the runtime has room or work for it. */
    default void waiting() {}

    /** One waiting thread was let go. Called by whoever lets it go, before the thread runs. */
    default void released() {}
}
