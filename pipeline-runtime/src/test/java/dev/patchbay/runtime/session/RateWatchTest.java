package dev.patchbay.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateWatchTest {
    private final RateWatch watch = new RateWatch();
    private final List<String> reports = new ArrayList<>();
    private long now;

    /** Frames of 20 ms with this many samples each, for a time. */
    private void arrive(int samples, int millis) {
        for (int i = 0; i < millis / 20; i++) {
            now += 20;
            int measured = watch.count(samples, 16_000, now);
            if (measured > 0) {
                reports.add(now + " ms: " + measured);
            }
        }
    }

    @Test
    void theDeclaredRateIsNotReported() {
        arrive(320, 60_000);
        assertThat(reports).isEmpty();
    }

    @Test
    void anotherRateIsReportedOnce() {
        arrive(160, 60_000);
        assertThat(reports).containsExactly("2020 ms: 8000");
    }

    @Test
    void fivePercentAreNothing() {
        arrive(320 - 15, 30_000);
        arrive(320 + 15, 30_000);
        assertThat(reports).isEmpty();
    }

    @Test
    void aRateThatWasRightAgainIsReportedAgain() {
        arrive(160, 10_000);
        arrive(320, 10_000);
        arrive(640, 10_000);
        assertThat(reports).containsExactly("2020 ms: 8000", "22020 ms: 32000");
    }

    @Test
    void aPauseIsNoRate() {
        for (int i = 0; i < 20; i++) {
            arrive(320, 1_000);
            now += 1_000;
        }
        assertThat(reports).isEmpty();
    }

    @Test
    void aStallThatIsCaughtUpWithIsNoRate() {
        for (int i = 0; i < 20; i++) {
            arrive(320, 1_000);
            now += 300;
            for (int late = 0; late < 15; late++) {
                assertThat(watch.count(320, 16_000, now)).isZero();
            }
        }
        assertThat(reports).isEmpty();
    }

    @Test
    void startsAnewWhenTold() {
        arrive(160, 1_990);
        watch.restart();
        arrive(320, 10_000);
        assertThat(reports).isEmpty();
    }
}
