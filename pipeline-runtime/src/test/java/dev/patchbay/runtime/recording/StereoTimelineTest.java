package dev.patchbay.runtime.recording;

import static dev.patchbay.runtime.recording.StereoTimeline.LEFT;
import static dev.patchbay.runtime.recording.StereoTimeline.RIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class StereoTimelineTest {
    private final StereoTimeline timeline = new StereoTimeline(8);

    @Test
    void putsBothSidesWhereTheyBelong() {
        timeline.put(LEFT, 1, new short[] {11, 12}, 2);
        timeline.put(RIGHT, 2, new short[] {22, 23}, 2);

        assertThat(taken(4)).containsExactly(0, 0, 11, 0, 12, 22, 0, 23);
    }

    @Test
    void fillsWhatNobodySaidWithSilence() {
        timeline.put(RIGHT, 0, new short[] {1}, 1);
        timeline.put(RIGHT, 3, new short[] {4}, 1);

        assertThat(taken(4)).containsExactly(0, 1, 0, 0, 0, 0, 0, 4);
    }

    @Test
    void takesOnlyWhatLiesBeforeTheHorizon() {
        timeline.put(LEFT, 0, new short[] {1, 2, 3}, 3);
        var stereo = new short[16];

        assertThat(timeline.take(2, stereo)).isEqualTo(2);
        assertThat(timeline.take(2, stereo)).isZero();
    }

    @Test
    void countsWhatComesTooLate() {
        timeline.put(LEFT, 0, new short[] {1, 2, 3}, 3);
        taken(3);
        timeline.put(RIGHT, 1, new short[] {7, 8, 9}, 3);

        assertThat(timeline.lost()).isEqualTo(2);
        assertThat(taken(4)).containsExactly(0, 9);
    }

    @Test
    void losesTheOldestWhenNobodyTakesInTime() {
        timeline.put(LEFT, 0, new short[] {1, 2, 3, 4, 5, 6, 7, 8}, 8);
        timeline.put(LEFT, 8, new short[] {9, 10}, 2);

        assertThat(timeline.lost()).isEqualTo(2);
        assertThat(taken(10)).containsExactly(3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 8, 0, 9, 0, 10, 0);
    }

    private short[] taken(long until) {
        var stereo = new short[2 * 16];
        int frames = timeline.take(until, stereo);
        return Arrays.copyOf(stereo, 2 * frames);
    }
}
