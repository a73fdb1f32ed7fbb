package dev.patchbay.emulator.asterisk.crowd;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Lets every caller speak each 20 ms, on one thread: a wheel of twenty slots of a millisecond, by absolute deadlines. How
 * late its slots were says how well this program was scheduled.
 *
 * <p><b>Threads.</b> Callers are added from any thread. The lateness is read when the thread has ended.
 */
final class Sender implements Runnable {
    static final int SLOTS = 20;

    private static final long SLOT_NANOS = 1_000_000;
    private static final long STALL_NANOS =
            100 * SLOT_NANOS; // what exceeds it is left out, as a real caller's audio is

    private final List<List<Caller>> slots = new ArrayList<>();
    private final Window window;
    private final Probe probe;
    private final Histogram lateness = Lateness.histogram();
    private volatile boolean open = true;

    Sender(Window window, Probe probe) {
        this.window = window;
        this.probe = probe;
        for (int slot = 0; slot < SLOTS; slot++) {
            slots.add(new CopyOnWriteArrayList<>());
        }
    }

    void add(Caller caller, int number) {
        slots.get(number % SLOTS).add(caller);
    }

    @Override
    public void run() {
        long due = System.nanoTime();
        for (int slot = 0; open; slot = (slot + 1) % SLOTS) {
            due = await(due + SLOT_NANOS);
            probe.send(slot);
            var callers = slots.get(slot);
            for (int i = 0; i < callers.size(); i++) { // an iterator a slot would be garbage
                callers.get(i).speak();
            }
        }
    }

    /** Waits, and returns by which deadline to go on. */
    private long await(long due) {
        long now = System.nanoTime();
        while (now - due < 0) {
            LockSupport.parkNanos(this, due - now);
            now = System.nanoTime();
        }
        if (window.holds(now)) {
            Lateness.note(lateness, now - due);
        }
        return now - due > STALL_NANOS ? now : due;
    }

    void stop() {
        open = false;
    }

    Histogram lateness() {
        return lateness;
    }
}
