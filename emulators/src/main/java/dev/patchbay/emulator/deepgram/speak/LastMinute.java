package dev.patchbay.emulator.deepgram.speak;

import java.util.ArrayDeque;
import java.util.Deque;

/** How much there was of something in the last 60 s, and when there is room again. */
final class LastMinute {
    private static final int WINDOW_MS = 60_000;

    private final Deque<Entry> entries = new ArrayDeque<>();
    private final int most;
    private long sum;

    private record Entry(long ms, int amount) {}

    LastMinute(int most) {
        this.most = most;
    }

    /** Whether there is room for so much. */
    boolean room(long now, int amount) {
        forget(now);
        return sum + amount <= most;
    }

    void add(long ms, int amount) {
        entries.add(new Entry(ms, amount));
        sum += amount;
    }

    /** When the oldest that is remembered is forgotten, ms. */
    long nextRoom(long now) {
        return entries.isEmpty() ? now : entries.getFirst().ms() + WINDOW_MS;
    }

    private void forget(long now) {
        while (!entries.isEmpty() && entries.getFirst().ms() + WINDOW_MS <= now) {
            sum -= entries.removeFirst().amount();
        }
    }
}
