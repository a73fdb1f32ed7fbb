package dev.patchbay.emulator.asterisk;

import java.util.function.LongSupplier;

/**
 * The caller's clock, in nanoseconds since the answer: real time times the speed, but never further than 100 ms ahead of
 * the audio sent. So a machine that stands still makes the call longer; it doesn't make the caller late, nor a timeout
 * pass that nobody could have met. With infinite speed the audio sent is the clock.
 *
 * <p><b>Threads.</b> {@link #now} any; the rest by the thread that sends.
 */
final class CallClock {

    /** How far the sender makes up for lost time; what exceeds it is left out of the call. */
    static final long CATCH_UP = 100_000_000;

    private final double speed;
    private final CallEnd end;
    private final LongSupplier realTime;

    private volatile long origin;
    private volatile long sent;

    private long worstLate;
    private long stalled;

    CallClock(double speed, CallEnd end) {
        this(speed, end, System::nanoTime);
    }

    CallClock(double speed, CallEnd end, LongSupplier realTime) {
        this.speed = speed;
        this.end = end;
        this.realTime = realTime;
        this.origin = realTime.getAsLong();
    }

    void answer() {
        origin = realTime.getAsLong();
    }

    long now() {
        long limit = sent;
        return Double.isInfinite(speed) ? limit : Math.min(elapsed(), limit + CATCH_UP);
    }

    /** Notes that the audio up to a time has been sent, and waits until that time has come or the call is over. */
    void awaitSentUntil(long time) throws InterruptedException {
        sent = time;
        if (Double.isInfinite(speed)) {
            return;
        }
        long ahead = time - elapsed();
        while (ahead > 0 && !end.reachedWithin((long) Math.ceil(ahead / speed))) {
            ahead = time - elapsed();
        }
        if (ahead <= 0) {
            late(-ahead);
        }
    }

    private void late(long by) {
        worstLate = Math.max(worstLate, by);
        if (by > CATCH_UP) {
            stalled += by - CATCH_UP;
            origin = realTime.getAsLong() - (long) ((sent + CATCH_UP) / speed);
        }
    }

    private long elapsed() {
        return (long) ((realTime.getAsLong() - origin) * speed);
    }

    double worstLateMillis() {
        return worstLate / 1e6;
    }

    double stalledMillis() {
        return stalled / 1e6;
    }
}
