package dev.patchbay.emulator.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Real time is moved by hand, and always past what is waited for, so that nothing waits. */
class CallClockTest {

    private final AtomicLong realMillis = new AtomicLong(5000);
    private final CallEnd end = new CallEnd(new Socket());

    @Test
    void runsWithRealTimeFromTheAnswerOn() {
        CallClock clock = clock(1);
        realMillis.addAndGet(300);

        clock.answer();
        realMillis.addAndGet(15);

        assertThat(millis(clock)).isEqualTo(15);
    }

    @Test
    void runsByItsSpeed() {
        CallClock clock = clock(4);
        realMillis.addAndGet(5);

        assertThat(millis(clock)).isEqualTo(20);
    }

    @Test
    void doesNotRunFarAheadOfTheAudioSent() throws InterruptedException {
        CallClock clock = clock(1);
        realMillis.addAndGet(60);
        clock.awaitSentUntil(40_000_000);

        realMillis.addAndGet(1000);

        assertThat(millis(clock)).isEqualTo(140);
    }

    @Test
    void makesUpForAShortStandstillOnTheSameDeadlines() throws InterruptedException {
        CallClock clock = clock(1);
        realMillis.addAndGet(90);

        clock.awaitSentUntil(20_000_000);

        assertThat(clock.worstLateMillis()).isEqualTo(70);
        assertThat(clock.stalledMillis()).isZero();
        assertThat(millis(clock)).isEqualTo(90);
    }

    @Test
    void leavesALongStandstillOutOfTheCall() throws InterruptedException {
        CallClock clock = clock(2);
        realMillis.addAndGet(500);

        clock.awaitSentUntil(20_000_000);

        assertThat(clock.worstLateMillis()).isEqualTo(980);
        assertThat(clock.stalledMillis()).isEqualTo(880);
        assertThat(millis(clock)).isEqualTo(120);
        realMillis.addAndGet(10);
        clock.awaitSentUntil(40_000_000);
        assertThat(millis(clock)).isEqualTo(140);
    }

    @Test
    void isTheAudioSentWhenSpeedIsInfinite() throws InterruptedException {
        CallClock clock = clock(Double.POSITIVE_INFINITY);

        clock.awaitSentUntil(60_000_000);

        assertThat(millis(clock)).isEqualTo(60);
        assertThat(clock.worstLateMillis()).isZero();
    }

    @Test
    void waitsNoLongerThanTheCallLasts() throws InterruptedException {
        CallClock clock = clock(1);
        end.reach(new Ending.CallerHungUp());

        clock.awaitSentUntil(60_000_000_000L);

        assertThat(end.ending()).isEqualTo(new Ending.CallerHungUp());
    }

    private CallClock clock(double speed) {
        return new CallClock(speed, end, () -> realMillis.get() * 1_000_000);
    }

    private static long millis(CallClock clock) {
        return clock.now() / 1_000_000;
    }
}
