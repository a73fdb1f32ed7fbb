package dev.patchbay.runtime.session;

import dev.patchbay.api.stage.StageContext.Timer;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Tasks that wait for their time on the media clock.
 *
 * <p><b>Threads.</b> Any. {@link #fire} costs one volatile read while nothing is due.
 */
final class Timers {
    private static final long NEVER = Long.MAX_VALUE;

    private static final class Entry implements Comparable<Entry> {
        final long due;
        final long order;
        final Runnable task;

        Entry(long due, long order, Runnable task) {
            this.due = due;
            this.order = order;
            this.task = task;
        }

        @Override
        public int compareTo(Entry other) {
            return due != other.due ? Long.compare(due, other.due) : Long.compare(order, other.order);
        }
    }

    private final PriorityQueue<Entry> waiting = new PriorityQueue<>();
    private long order;
    private volatile long nextDue = NEVER;

    synchronized Timer at(long dueMillis, Runnable task) {
        var entry = new Entry(dueMillis, order++, task);
        waiting.add(entry);
        refresh();
        return () -> cancel(entry);
    }

    private synchronized void cancel(Entry entry) {
        waiting.removeIf(other -> other.order == entry.order);
        refresh();
    }

    /** Hands everything whose time has come to {@code executor}, in order. */
    void fire(long nowMillis, Consumer<Runnable> executor) {
        if (nowMillis >= nextDue) {
            fireDue(nowMillis, executor);
        }
    }

    private synchronized void fireDue(long nowMillis, Consumer<Runnable> executor) {
        for (var entry = waiting.peek(); entry != null && entry.due <= nowMillis; entry = waiting.peek()) {
            waiting.remove();
            executor.accept(entry.task);
        }
        refresh();
    }

    private void refresh() {
        var first = waiting.peek();
        nextDue = first == null ? NEVER : first.due;
    }

    synchronized void clear() {
        waiting.clear();
        refresh();
    }
}
