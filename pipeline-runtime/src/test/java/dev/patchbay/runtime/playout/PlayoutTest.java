package dev.patchbay.runtime.playout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.stage.Interruption.Heard;
import dev.patchbay.runtime.thread.Threads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PlayoutTest {
    private static final AudioFormat FORMAT = AudioFormat.parse("pcm16 8000");
    private static final AudioFormat MU_LAW = AudioFormat.parse("pcmu 8000");
    private static final int FRAME = 320;
    private static final Duration PIECE = Duration.ofMillis(20);

    private final List<String> news = new ArrayList<>();
    private final Playout playout = new Playout(
            FORMAT, Playout.Marks.of(Duration.ofMillis(200)), false, Threads.VIRTUAL, new Playout.Listener() {
                @Override
                public void started(Track track) {
                    news.add(track.id() + " started");
                }

                @Override
                public void finished(Track track, Heard heard) {
                    news.add(track.id() + " finished " + heard.played().toMillis());
                }
            });

    private void write(Track track, int millis, int value) {
        var bytes = new byte[millis * 16];
        Arrays.fill(bytes, (byte) value);
        playout.append(track, FORMAT, bytes, 0, bytes.length);
    }

    private byte[] pull() {
        var frame = new byte[FRAME];
        playout.pull(FORMAT, frame);
        return frame;
    }

    @Test
    void anEmptyPlayoutIsSilent() {
        assertThat(pull()).containsOnly(0);
        assertThat(playout.underruns()).isZero();
    }

    @Test
    void theFirstSampleAndTheLastAreNews() {
        var track = playout.open("a");
        write(track, 30, 1);
        playout.close(track);
        pull();
        assertThat(news).containsExactly("a started");
        pull();
        assertThat(news).containsExactly("a started", "a finished 30");
        assertThat(playout.drained()).isTrue();
    }

    @Test
    void halfAFrameWaitsForTheRest() {
        var track = playout.open("a");
        write(track, 10, 1);
        assertThat(pull()).containsOnly(0);
        write(track, 10, 2);
        assertThat(pull()).startsWith((byte) 1).endsWith((byte) 2);
    }

    @Test
    void oneFrameMayHoldTheEndOfOneUtteranceAndTheBeginningOfTheNext() {
        var first = playout.open("a");
        write(first, 10, 1);
        playout.close(first);
        var second = playout.open("b");
        write(second, 20, 2);
        playout.close(second);
        assertThat(pull()).startsWith((byte) 1).endsWith((byte) 2);
        assertThat(news).containsExactly("a started", "a finished 10", "b started");
    }

    @Test
    void whatWasWrittenIsStillPlayedThoughNobodyMayGoOn() throws InterruptedException {
        var track = playout.open("a");
        write(track, 30, 1);
        var empty = playout.open("b");
        playout.hold();
        playout.complete();
        write(track, 20, 2);
        assertThat(playout.reserve(empty, PIECE)).isFalse();
        assertThat(pull()).containsOnly(1);
        assertThat(pull()).startsWith((byte) 1).endsWith((byte) 0);
        assertThat(news).containsExactly("b finished 0", "a started", "a finished 30");
        assertThat(playout.drained()).isTrue();
    }

    @Test
    void aWriterThatWaitsIsLetGoWhenNobodyMayGoOn() throws InterruptedException {
        var track = playout.open("a");
        write(track, 200, 1);
        var reserved = new AtomicReference<Boolean>();
        var writer = Thread.ofVirtual().start(() -> {
            try {
                reserved.set(playout.reserve(track, PIECE));
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        });
        playout.complete();
        writer.join();
        assertThat(reserved.get()).isFalse();
    }

    @Test
    void silenceIsThatOfTheEncoding() {
        var muLaw = new Playout(MU_LAW, Playout.Marks.of(Duration.ofMillis(200)), false, Threads.VIRTUAL, new Quiet());
        var frame = new byte[160];
        muLaw.pull(MU_LAW, frame);
        assertThat(frame).containsOnly(0xff);
    }

    @Test
    void aFrameOfAnotherFormatIsSilentAndTakesNothing() {
        var track = playout.open("a");
        write(track, 20, 1);
        var frame = new byte[160];
        assertThat(playout.pull(MU_LAW, frame)).isZero();
        assertThat(frame).containsOnly(0xff);
        assertThat(pull()).containsOnly(1);
    }

    @Test
    void audioOfAFormatThatIsNoMoreIsDropped() {
        var track = playout.open("a");
        playout.append(track, MU_LAW, new byte[160], 0, 160);
        assertThat(playout.cut().getFirst().written()).isZero();
    }

    @Test
    void aCutSaysWhatWasHeardAndDropsTheRest() {
        var track = playout.open("a");
        write(track, 100, 1);
        var next = playout.open("b");
        write(next, 50, 2);
        pull();
        pull();
        assertThat(playout.cut())
                .containsExactly(
                        new Heard("a", Duration.ofMillis(40), Duration.ofMillis(100)),
                        new Heard("b", Duration.ZERO, Duration.ofMillis(50)));
        assertThat(pull()).containsOnly(0);
        assertThat(track.cancelled()).isTrue();
        write(track, 100, 1);
        assertThat(pull()).containsOnly(0);
    }

    @Test
    void aChangeOfFormatConvertsWhatIsQueuedAndWhatIsCounted() {
        var track = playout.open("a");
        write(track, 60, 1);
        pull();
        playout.reformat(AudioFormat.parse("pcm16 16000"), bytes -> new byte[bytes.length * 2]);
        var frame = new byte[2 * FRAME];
        assertThat(playout.pull(AudioFormat.parse("pcm16 16000"), frame)).isEqualTo(2 * FRAME);
        assertThat(playout.cut()).containsExactly(new Heard("a", Duration.ofMillis(40), Duration.ofMillis(60)));
    }

    @Test
    void aShutPlayoutTakesNoMore() throws InterruptedException {
        playout.shut();
        var track = playout.open("late");
        assertThat(track.cancelled()).isTrue();
        assertThat(playout.reserve(track, PIECE)).isFalse();
    }

    @Test
    void aWriterThatWaitsGoesOnAtTheLowWaterMarkAndNotBefore() throws InterruptedException {
        var track = playout.open("a");
        write(track, 200, 1);
        var waiting = waiting(track);
        for (int i = 0; i < 4; i++) {
            pull();
            assertThat(waiting.getCount()).isOne();
        }
        pull();
        assertThat(waiting.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anUtteranceBeginsOnceEnoughOfItIsThere() {
        var cautious = cautious();
        var track = cautious.open("a");
        append(cautious, track, 59);
        assertThat(heardFrom(cautious)).isFalse();
        append(cautious, track, 1);
        assertThat(heardFrom(cautious)).isTrue();
        assertThat(heardFrom(cautious)).isTrue();
    }

    @Test
    void anUtteranceShorterThanTheThresholdBeginsWhenItIsWhole() {
        var cautious = cautious();
        var track = cautious.open("a");
        append(cautious, track, 30);
        assertThat(heardFrom(cautious)).isFalse();
        cautious.close(track);
        assertThat(heardFrom(cautious)).isTrue();
    }

    @Test
    void afterRunningDryItWaitsForAsMuchAgainAndCountsOneUnderrun() {
        var cautious = cautious();
        var track = cautious.open("a");
        append(cautious, track, 60);
        for (int i = 0; i < 3; i++) {
            assertThat(heardFrom(cautious)).isTrue();
        }
        assertThat(heardFrom(cautious)).isFalse();
        append(cautious, track, 40);
        assertThat(heardFrom(cautious)).isFalse();
        assertThat(cautious.underruns()).isOne();
        append(cautious, track, 20);
        assertThat(heardFrom(cautious)).isTrue();
    }

    @Test
    void theThresholdHoldsForTheNextUtteranceToo() {
        var cautious = cautious();
        var first = cautious.open("a");
        append(cautious, first, 60);
        cautious.close(first);
        for (int i = 0; i < 3; i++) {
            assertThat(heardFrom(cautious)).isTrue();
        }
        heardFrom(cautious);
        append(cautious, cautious.open("b"), 20);
        assertThat(heardFrom(cautious)).isFalse();
        assertThat(cautious.underruns()).isZero();
    }

    private static Playout cautious() {
        var marks = new Playout.Marks(Duration.ofMillis(200), Duration.ofMillis(60), Duration.ofMillis(100));
        return new Playout(FORMAT, marks, false, Threads.VIRTUAL, new Quiet());
    }

    private static void append(Playout playout, Track track, int millis) {
        playout.append(track, FORMAT, new byte[millis * 16], 0, millis * 16);
    }

    private static boolean heardFrom(Playout playout) {
        return playout.pull(FORMAT, new byte[FRAME]) > 0;
    }

    @Test
    void aWriterThatWaitsHearsOfACut() throws InterruptedException {
        var track = playout.open("a");
        write(track, 200, 1);
        var waiting = waiting(track);
        playout.cut();
        assertThat(waiting.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void roomThatWasKeptAndNotUsedLetsTheNextWriterIn() throws InterruptedException {
        var track = playout.open("a");
        assertThat(playout.reserve(track, Duration.ofMillis(200))).isTrue();
        var waiting = waiting(track);
        playout.release(Duration.ofMillis(200));
        assertThat(waiting.await(10, TimeUnit.SECONDS)).isTrue();
    }

    /** Starts a writer, and returns once it waits; the latch falls when it goes on. */
    private CountDownLatch waiting(Track track) {
        var done = new CountDownLatch(1);
        var failure = new AtomicReference<Throwable>();
        var writer = Thread.ofVirtual().start(() -> {
            try {
                playout.reserve(track, PIECE);
                done.countDown();
            } catch (InterruptedException interrupted) {
                failure.set(interrupted);
            }
        });
        while (writer.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return done;
    }

    /** Hears nothing. */
    private static final class Quiet implements Playout.Listener {
        @Override
        public void started(Track track) {}

        @Override
        public void finished(Track track, Heard heard) {}
    }
}
