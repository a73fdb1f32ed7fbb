package dev.patchbay.runtime.playout;

/**
 * Ticks its members every 20 ms: the {@link Pacer} in production, a clock turned by hand in tests.
 *
 * <p><b>Threads.</b> Any.
 */
public interface MediaClock {
    /**
     * Adds a member, whose first tick comes within the next 20 ms.
     *
     * @param paced not yet a member
     */
    void add(Paced paced);

    /**
     * Removes a member, which may get one more tick meanwhile.
     *
     * @param paced no effect when it is none
     */
    void remove(Paced paced);

    /** {@return ticks that were skipped after stalls, of all members together} */
    long skipped();
}
