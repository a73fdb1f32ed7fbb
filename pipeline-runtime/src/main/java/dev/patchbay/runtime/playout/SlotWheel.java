package dev.patchbay.runtime.playout;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Twenty slots of one millisecond, each with the calls that tick in it: the pacer's arithmetic without its thread.
 *
 * <p>Deadlines are absolute: slot {@code n} is due {@code n} ms after the wheel's start, however late the one before it
 * was. After a stall each call gets at most {@value #CATCH_UP} late ticks; what lies further back is skipped and counted,
 * and the media clock jumps with it, so that a stall becomes a gap and never a drift.
 *
 * <p>A call joins the emptiest slot. That quantises its phase to a millisecond once, and spreads the load.
 *
 * <p><b>Threads.</b> {@link #add} and {@link #remove} from any thread; {@link #advance} from one thread only. A call may
 * get one more tick while it is being removed.
 */
public final class SlotWheel implements MediaClock {
    /** Late ticks that a call gets after a stall before the rest is skipped. */
    public static final int CATCH_UP = 2;

    private static final Entry[] EMPTY = {};

    private record Entry(Paced paced, long firstSlot) {
        @SuppressWarnings("ReferenceEquality") // a member is itself and nobody else
        boolean isOf(Paced other) {
            return paced == other;
        }
    }

    private final Entry[][] slots = new Entry[Paced.PERIOD_MS][];
    private final Object lock = new Object();
    private final AtomicInteger size = new AtomicInteger();
    private final AtomicLong skipped = new AtomicLong();
    private volatile long nextSlot;

    /** A wheel at slot 0 with nobody in it. */
    public SlotWheel() {
        Arrays.fill(slots, EMPTY);
    }

    @Override
    public void add(Paced paced) {
        synchronized (lock) {
            int best = 0;
            for (int slot = 1; slot < slots.length; slot++) {
                if (slots[slot].length < slots[best].length) {
                    best = slot;
                }
            }
            long now = nextSlot;
            long first = now + Math.floorMod(best - now, Paced.PERIOD_MS);
            var longer = Arrays.copyOf(slots[best], slots[best].length + 1);
            longer[longer.length - 1] = new Entry(paced, first);
            slots[best] = longer;
            size.incrementAndGet();
        }
    }

    @Override
    public void remove(Paced paced) {
        synchronized (lock) {
            for (int slot = 0; slot < slots.length; slot++) {
                var kept = Arrays.stream(slots[slot])
                        .filter(entry -> !entry.isOf(paced))
                        .toArray(Entry[]::new);
                if (kept.length < slots[slot].length) {
                    slots[slot] = kept;
                    size.decrementAndGet();
                }
            }
        }
    }

    /**
     * Ticks everybody whose slot has come.
     *
     * @param slot milliseconds since the wheel's start
     */
    public void advance(long slot) {
        long oldest = slot - CATCH_UP * Paced.PERIOD_MS + 1;
        if (nextSlot < oldest) {
            skip(oldest);
        }
        while (nextSlot <= slot) {
            long now = nextSlot;
            for (var entry : members(now)) {
                if (now >= entry.firstSlot()) {
                    entry.paced().tick(now - entry.firstSlot());
                }
            }
            nextSlot = now + 1;
        }
    }

    private void skip(long to) {
        long lost = 0;
        for (long slot = nextSlot; slot < to && size.get() > 0; slot++) {
            lost += members(slot).length;
        }
        skipped.addAndGet(lost);
        nextSlot = to;
    }

    private Entry[] members(long slot) {
        synchronized (lock) {
            return slots[(int) (slot % Paced.PERIOD_MS)];
        }
    }

    /**
     * When somebody ticks next.
     *
     * @return milliseconds since the wheel's start, or {@link Long#MAX_VALUE} when nobody is in it
     */
    public long nextDue() {
        for (long slot = nextSlot; slot < nextSlot + Paced.PERIOD_MS; slot++) {
            if (members(slot).length > 0) {
                return slot;
            }
        }
        return Long.MAX_VALUE;
    }

    /** {@return the number of members} */
    public int size() {
        return size.get();
    }

    @Override
    public long skipped() {
        return skipped.get();
    }
}
