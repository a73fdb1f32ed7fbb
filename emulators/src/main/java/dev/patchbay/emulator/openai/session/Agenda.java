package dev.patchbay.emulator.openai.session;

import java.util.Comparator;
import java.util.PriorityQueue;

/** What is to be done later, in the order of time and, at the same time, of entry. */
final class Agenda {
    private final PriorityQueue<Entry> entries = new PriorityQueue<>(
            Comparator.comparingLong((Entry entry) -> entry.due).thenComparingLong(e -> e.number));
    private long number;

    /** Something to be done once, unless it is crossed out before. */
    final class Entry {
        private final long due;
        private final long number;
        private final Runnable act;

        private Entry(long due, long number, Runnable act) {
            this.due = due;
            this.number = number;
            this.act = act;
        }

        void crossOut() {
            entries.remove(this);
        }
    }

    Entry at(long due, Runnable act) {
        var entry = new Entry(due, number++, act);
        entries.add(entry);
        return entry;
    }

    /** When to look again, {@link Long#MAX_VALUE} for never. */
    long nextDue() {
        var first = entries.peek();
        return first == null ? Long.MAX_VALUE : first.due;
    }

    /** Does the first thing that is due; the caller sets its clock to {@link #nextDue()} before. */
    void runNext() {
        var first = entries.poll();
        if (first != null) {
            first.act.run();
        }
    }

    void clear() {
        entries.clear();
    }
}
