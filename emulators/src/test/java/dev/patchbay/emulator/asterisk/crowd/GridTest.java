package dev.patchbay.emulator.asterisk.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class GridTest {
    private static final int FRAMES = 200;
    private static final int DURATION = FRAMES * Grid.PERIOD;
    private static final int PHASE = 7_300;

    @Test
    void framesOnTheirGridAreNotLateWhateverItsPhase() {
        var grid = Grid.fit(onTime(), DURATION);
        assertThat(grid.latenessMicros()).hasSize(FRAMES).containsOnly(0);
        assertThat(grid.missing()).isZero();
    }

    @Test
    void aLateFrameIsLateByWhatItIsBehindTheLeastLateOne() {
        var arrivals = onTime();
        arrivals[20] += 3_000;
        arrivals[21] += 25_000;
        var lateness = Grid.fit(arrivals, DURATION).latenessMicros();
        assertThat(lateness[20]).isEqualTo(3_000);
        assertThat(lateness[21]).isEqualTo(25_000);
        assertThat(Arrays.stream(lateness).filter(late -> late > 0)).hasSize(2);
    }

    @Test
    void framesThatAreMadeUpForAreLateAndNotMissing() {
        var arrivals = onTime();
        for (int frame = 20; frame < 25; frame++) {
            arrivals[frame] = arrivals[25];
        }
        var grid = Grid.fit(arrivals, DURATION);
        assertThat(grid.latenessMicros()[20]).isEqualTo(5 * Grid.PERIOD);
        assertThat(grid.missing()).isZero();
    }

    @Test
    void framesLeftOutForGoodAreMissingAndThoseBehindThemAreOnTime() {
        var arrivals = IntStream.concat(IntStream.range(0, 80), IntStream.range(83, FRAMES))
                .map(GridTest::due)
                .toArray();
        var grid = Grid.fit(arrivals, DURATION);
        assertThat(grid.missing()).isEqualTo(3);
        assertThat(grid.latenessMicros()).containsOnly(0);
    }

    @Test
    void aLateFrameAtTheVeryEndIsNotTakenForAGap() {
        var arrivals = onTime();
        arrivals[FRAMES - 1] += 2 * Grid.PERIOD;
        var grid = Grid.fit(arrivals, DURATION);
        assertThat(grid.missing()).isZero();
        assertThat(grid.latenessMicros()[FRAMES - 1]).isEqualTo(2 * Grid.PERIOD);
    }

    @Test
    void aCallThatFallsSilentForGoodIsMissingTheRest() {
        var grid = Grid.fit(Arrays.copyOf(onTime(), 150), DURATION);
        assertThat(grid.missing()).isEqualTo(50);
    }

    @Test
    void aCallerThatHearsNothingIsMissingEverything() {
        assertThat(Grid.fit(new int[0], DURATION).missing()).isEqualTo(FRAMES);
    }

    private static int[] onTime() {
        return IntStream.range(0, FRAMES).map(GridTest::due).toArray();
    }

    private static int due(int frame) {
        return PHASE + frame * Grid.PERIOD;
    }
}
