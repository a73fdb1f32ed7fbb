package dev.patchbay.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IntervalTest {

    private static final Interval CALL = new Interval(0, 1000);

    @Test
    void longestGapMayBeAtEitherEnd() {
        assertThat(Interval.longestGap(List.of(new Interval(600, 900)), CALL)).isEqualTo(new Interval(0, 600));
        assertThat(Interval.longestGap(List.of(new Interval(100, 200)), CALL)).isEqualTo(new Interval(200, 1000));
    }

    @Test
    void overlappingStretchesLeaveNoGapBetweenThem() {
        assertThat(Interval.longestGap(
                        List.of(new Interval(300, 400), new Interval(100, 800), new Interval(350, 500)), CALL))
                .isEqualTo(new Interval(800, 1000));
    }

    @Test
    void withoutAnySoundAllIsSilence() {
        assertThat(Interval.longestGap(List.of(), CALL)).isEqualTo(CALL);
    }

    @Test
    void withoutAnySilenceTheGapIsEmpty() {
        assertThat(Interval.longestGap(List.of(CALL), CALL).lengthMs()).isZero();
    }
}
