package dev.patchbay.emulator.time;

/**
 * An agenda and the time that goes with it.
 *
 * <p><b>Threads.</b> One at a time.
 */
public final class Schedule {
    private final Agenda agenda = new Agenda();
    private long now;

    /**
     * An empty schedule.
     *
     * @param now the time, ms of any clock that does not go back
     */
    public Schedule(long now) {
        this.now = now;
    }

    /** {@return the time, ms; while something due is done, the time when it became due} */
    public long now() {
        return now;
    }

    /**
     * Notes something.
     *
     * @param ms how long from now
     * @param act what
     * @return the entry
     */
    public Agenda.Entry after(long ms, Runnable act) {
        return at(now + ms, act);
    }

    /**
     * Notes something.
     *
     * @param due when, ms
     * @param act what
     * @return the entry
     */
    public Agenda.Entry at(long due, Runnable act) {
        return agenda.at(due, act);
    }

    /** {@return when to look again, ms; {@link Long#MAX_VALUE} for never} */
    public long nextDue() {
        return agenda.nextDue();
    }

    /**
     * Does what became due, each at its own time.
     *
     * @param time the time, ms
     */
    public void advanceTo(long time) {
        while (agenda.nextDue() <= time) {
            now = Math.max(now, agenda.nextDue());
            agenda.runNext();
        }
        now = Math.max(now, time);
    }

    /** Forgets everything. */
    public void clear() {
        agenda.clear();
    }
}
