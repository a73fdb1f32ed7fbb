package dev.patchbay.runtime.playout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.stage.Interruption.Heard;
import dev.patchbay.runtime.thread.Threads;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A writer, the pacer and interruptions, each on a thread of its own and as fast as they can. */
@Timeout(60)
class PlayoutRaceTest {
    private static final AudioFormat FORMAT = AudioFormat.parse("pcm16 8000");
    private static final int UTTERANCES = 20_000;

    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory());
    private final AtomicIntegerArray pulled = new AtomicIntegerArray(UTTERANCES + 1);
    private volatile int newestCut; // utterances are numbered from 1 on
    private volatile boolean over;

    private final Playout playout = new Playout(
            FORMAT, Playout.Marks.of(Duration.ofMillis(200)), false, Threads.VIRTUAL, new Playout.Listener() {
                @Override
                public void started(Track track) {}

                @Override
                public void finished(Track track, Heard heard) {}
            });

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void afterACutNothingOfWhatWasCutIsPulledAndWhatWasPulledIsWhatWasHeard() throws Exception {
        Future<?> pacer = threads.submit(checked(this::pull));
        Future<?> cutter = threads.submit(checked(this::cut));
        write();
        over = true;
        pacer.get();
        cutter.get();
        assertThat(newestCut).isGreaterThan(UTTERANCES / 100);
    }

    private static Callable<Boolean> checked(Callable<Boolean> work) {
        return work;
    }

    /** Every utterance is written until it is cut, or to its end; its samples are its number. */
    private void write() throws InterruptedException {
        for (int number = 1; number <= UTTERANCES; number++) {
            var track = playout.open(String.valueOf(number));
            var piece = new byte[320];
            for (int i = 0; i < piece.length; i += 2) {
                piece[i] = (byte) number;
                piece[i + 1] = (byte) (number >> 8);
            }
            for (int i = 0; i < 5 && playout.reserve(track, Duration.ofMillis(20)); i++) {
                playout.append(track, FORMAT, piece, 0, piece.length);
                playout.release(Duration.ofMillis(20));
            }
            playout.close(track);
        }
    }

    private boolean pull() {
        var frame = new byte[320];
        while (!over) {
            int cutBefore = newestCut;
            playout.pull(FORMAT, frame);
            for (int i = 0; i < frame.length; i += 2) {
                int number = (frame[i] & 0xff) | (frame[i + 1] & 0xff) << 8;
                if (number > 0) {
                    assertThat(number > cutBefore).isTrue();
                    pulled.incrementAndGet(number);
                }
            }
        }
        return true;
    }

    private boolean cut() {
        while (!over) {
            var cut = playout.cut();
            for (Heard heard : cut) {
                int number = Integer.parseInt(heard.utterance());
                int samples = Math.toIntExact(heard.played().toMillis() * 8);
                // The pacer may still count what it pulled before the cut.
                while (pulled.get(number) < samples) {
                    Thread.onSpinWait();
                }
                assertThat(pulled.get(number)).isEqualTo(samples);
                newestCut = number;
            }
        }
        return true;
    }
}
