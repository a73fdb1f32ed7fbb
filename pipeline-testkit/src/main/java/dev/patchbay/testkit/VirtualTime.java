package dev.patchbay.testkit;

import dev.patchbay.runtime.playout.MediaClock;
import dev.patchbay.runtime.playout.SlotWheel;
import dev.patchbay.runtime.thread.Threads;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Time that stands still until a test turns it. It moves by a millisecond once every thread of every session is quiet, so
 * a test is as fast as its code and gives the same result each time.
 *
 * <p>A thread that waits for something the runtime can't see, such as its own socket, counts as quiet after 2 ms of real
 * time; {@link #await} waits for what such a thread is to bring about while the clock stands still.
 *
 * <p><b>Threads.</b> One test thread turns it.
 */
public final class VirtualTime {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int SPINS = 200;
    private static final Duration SAFETY_LIMIT = Duration.ofSeconds(10);

    /** Wants to know of every millisecond. */
    interface Timed {
        /** A millisecond comes to its end; true when this set something going. */
        boolean passed(long millis);
    }

    private final List<CountedThreads.Patience> judges = new CopyOnWriteArrayList<>();
    private final CountedThreads threads = new CountedThreads(judges);
    private final List<Timed> timed = new CopyOnWriteArrayList<>();
    private final SlotWheel wheel = new SlotWheel();
    private final boolean real;
    private final long realStart = System.nanoTime();
    private volatile long millis;

    private VirtualTime(boolean real) {
        this.real = real;
    }

    /**
     * Time that runs as fast as the code.
     *
     * @return at 0
     */
    public static VirtualTime create() {
        return new VirtualTime(false);
    }

    /**
     * Time that never runs ahead of the wall clock: for stages whose provider answers over a real socket.
     *
     * @return at 0
     */
    public static VirtualTime notFasterThanReal() {
        return new VirtualTime(true);
    }

    /**
     * How far it is.
     *
     * @return milliseconds since its start
     */
    public long millis() {
        return millis;
    }

    /**
     * Lets time pass.
     *
     * @param howMuch whole milliseconds
     */
    public void advance(Duration howMuch) {
        long until = millis + howMuch.toMillis();
        settle();
        for (long now = millis; now < until; now++) {
            waitForTheWallClock(now);
            step(now);
            millis = now + 1;
        }
    }

    /** One millisecond: first whoever is paced, then whoever waits for its end. */
    private void step(long now) {
        boolean paced = wheel.nextDue() <= now;
        wheel.advance(now);
        if (paced) {
            settle();
        }
        for (var one : timed) {
            if (one.passed(now)) {
                settle();
            }
        }
    }

    private void waitForTheWallClock(long now) {
        if (real) {
            long due = realStart + now * 1_000_000;
            for (long ahead = due - System.nanoTime(); ahead > 0; ahead = due - System.nanoTime()) {
                LockSupport.parkNanos(ahead);
            }
        }
    }

    /** Waits until every thread is quiet. The clock stands still. */
    public void settle() {
        waitUntil(threads::quiet, "every thread is quiet");
    }

    /**
     * Waits, in real time at most 10 s, for something that threads outside of the runtime bring about. The clock stands
     * still.
     *
     * @param condition looked at again and again
     * @param what the condition, for the message when it does not come true
     */
    public void await(BooleanSupplier condition, String what) {
        waitUntil(condition, what);
        settle();
    }

    private void waitUntil(BooleanSupplier condition, String what) {
        long deadline = System.nanoTime() + SAFETY_LIMIT.toNanos();
        for (int looks = 0; !condition.getAsBoolean(); looks++) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited " + SAFETY_LIMIT.toSeconds() + " s of real time until " + what
                        + "; still running:\n" + threads.dump());
            }
            if (looks < SPINS) {
                Thread.onSpinWait();
            } else {
                LockSupport.parkNanos(50_000);
            }
        }
    }

    Threads threads() {
        return threads;
    }

    void judge(CountedThreads.Patience judge) {
        judges.add(judge);
    }

    void add(Timed one) {
        timed.add(one);
    }

    void remove(Timed one) {
        timed.remove(one);
    }

    /** The same time as wall-clock time. */
    InstantSource instants() {
        return () -> START.plusMillis(millis);
    }

    MediaClock clock() {
        return wheel;
    }
}
