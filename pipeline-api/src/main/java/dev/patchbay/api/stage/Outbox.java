package dev.patchbay.api.stage;

/**
 * A bounded queue drained, in order, by a virtual thread that may block. When it is full the oldest item is dropped and
 * counted.
 *
 * <p><b>Threads.</b> Any number of threads may offer.
 *
 * @param <T> the items
 */
@FunctionalInterface
public interface Outbox<T> {
    /**
     * Appends an item. Never blocks.
     *
     * @param item handled later, in order
     */
    void offer(T item);

    /**
     * Handles one item.
     *
     * @param <T> the items
     */
    @FunctionalInterface
    interface Drain<T> {
        /**
         * Does the slow work.
         *
         * @param item the next item
         * @throws Exception ends the session
         */
        void send(T item) throws Exception;
    }
}
