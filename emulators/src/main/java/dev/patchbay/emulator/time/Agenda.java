package dev.patchbay.emulator.time;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * What is to be done later, in the order of time and, at the same time, of entry. Its owner turns the clock.
 *
 * <p><b>Threads.</b> One at a time.
 */
public final class Agenda {
    private final PriorityQueue<Entry> entries = new PriorityQueue<>(
            Comparator.comparingLong((Entry entry) -> entry.due).thenComparingLong(e -> e.number));
    private long number;

    /** An empty agenda. */
    public Agenda() {}

    /** Something to be done once, unless it is crossed out before. */
    public final class Entry {
        private final long due;
        private final long number;
        private final Runnable act;

        private Entry(long due, long number, Runnable act) {
            this.due = due;
            this.number = number;
            this.act = act;
        }

        /** Leaves it undone. */
        public void crossOut() {
            entries.remove(this);
        }
    }

    /**
     * Notes something.
     *
     * @param due when, ms
     * @param act what
     * @return the entry
     */
    public Entry at(long due, Runnable act) {
        var entry = new Entry(due, number++, act);
        entries.add(entry);
        return entry;
    }

    /** {@return when to look again, ms; {@link Long#MAX_VALUE} for never} */
    public long nextDue() {
        var first = entries.peek();
        return first == null ? Long.MAX_VALUE : first.due;
    }

    /** Does the first thing that is due; the caller sets its clock to {@link #nextDue()} before. */
    public void runNext() {
        var first = entries.poll();
        if (first != null) {
            first.act.run();
        }
    }

    /** Forgets everything. */
    public void clear() {
        entries.clear();
    }
}
