package dev.patchbay.websocket.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** How long the waits between tries are. */
final class BackoffTest {
    private static long[] waits(Backoff backoff, int tries) {
        return LongStream.generate(() -> backoff.next(Duration.ZERO).toMillis())
                .limit(tries)
                .toArray();
    }

    @Test
    void theFirstTryIsAtOnceAndEachWaitIsTwiceTheLastUpToFiveSeconds() {
        assertThat(waits(new Backoff(() -> 0.5), 8)).containsExactly(0, 250, 500, 1_000, 2_000, 4_000, 5_000, 5_000);
    }

    @Test
    void callsThatLostTheSameServerComeBackAtDifferentTimes() {
        assertThat(waits(new Backoff(() -> 0), 3)).containsExactly(0, 188, 375);
        assertThat(waits(new Backoff(() -> 1), 3)).containsExactly(0, 313, 625);
    }

    @Test
    void aServerIsLeftAloneForAsLongAsItWantsAndNeverLess() {
        assertThat(new Backoff(() -> 0).next(Duration.ofSeconds(8))).isEqualTo(Duration.ofSeconds(8));
        assertThat(new Backoff(() -> 1).next(Duration.ofSeconds(8))).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void whatWorkedBeginsAnew() {
        var backoff = new Backoff(() -> 0.5);
        waits(backoff, 5);
        assertThat(backoff.tries()).isEqualTo(5);
        backoff.reset();
        assertThat(waits(backoff, 2)).containsExactly(0, 250);
    }
}
