package dev.patchbay.runtime.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CallerAnchorTest {
    private static final int RATE = 8_000;
    private static final int FRAME = 160;

    private final CallerAnchor anchor = new CallerAnchor(RATE);

    @Test
    void followsTheSampleCountThroughJitter() {
        assertThat(anchor.place(FRAME, 40)).isEqualTo(160);
        assertThat(anchor.place(FRAME, 80)).isEqualTo(320);
        assertThat(anchor.place(FRAME, 80)).isEqualTo(480);
        assertThat(anchor.place(FRAME, 100)).isEqualTo(640);
    }

    @Test
    void movesBackWhenTheFirstFramesWereHeldUp() {
        anchor.place(FRAME, 300);
        long second = 2_240 + FRAME;
        assertThat(anchor.place(FRAME, 300)).isEqualTo(second);
        assertThat(anchor.place(FRAME, 300)).isEqualTo(second + FRAME);
        assertThat(anchor.place(FRAME, 300))
                .as("the frame can't have been spoken later than it came")
                .isEqualTo(2_240);
    }

    @Test
    void leavesAGapWhereTheSenderPaused() {
        anchor.place(FRAME, 20);
        assertThat(anchor.place(FRAME, 2_020)).isEqualTo(16_000);
    }

    @Test
    void catchesUpWithASenderThatFellHalfASecondBehind() {
        anchor.place(FRAME, 20);
        long position = 0;
        for (int frame = 1; frame <= 40; frame++) {
            position = anchor.place(FRAME, 20 + 40L * frame);
        }
        assertThat(1_620 * RATE / 1_000 - position).isLessThanOrEqualTo(RATE / 2 + 2 * FRAME);
    }
}
