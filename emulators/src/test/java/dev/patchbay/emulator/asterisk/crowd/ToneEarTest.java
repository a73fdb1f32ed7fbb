package dev.patchbay.emulator.asterisk.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ToneEarTest {
    private static final ByteBuffer SILENCE = ByteBuffer.allocate(Tone.FRAME_BYTES);

    @Test
    void everyToneGoesOnWithoutAClickForAsLongAsItLasts() {
        for (int number = 0; number < Tone.count(); number++) {
            var line = new Line(Tone.of(number));
            line.play(2_000);
            assertThat(line.ear.clicks()).isZero();
            assertThat(line.ear.silences()).isZero();
        }
    }

    @Test
    void aLossOfUpToAHalfSecondIsAClickInEveryTone() {
        for (int number = 0; number < Tone.count(); number++) {
            for (int lost = 1; lost <= 25; lost++) {
                var line = new Line(Tone.of(number));
                line.play(10);
                line.lose(lost);
                line.play(10);
                assertThat(line.ear.clicks())
                        .as("%d frames of %s", lost, Tone.of(number))
                        .isOne();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void silenceBehindWhichTheToneGoesOnIsNoClick(int frames) {
        var line = new Line(Tone.of(5));
        line.play(10);
        line.pause(frames);
        line.play(10);
        assertThat(line.ear.silences()).isEqualTo(frames);
        assertThat(line.ear.clicks()).isZero();
    }

    @Test
    void silenceInPlaceOfTheToneIsBoth() {
        var line = new Line(Tone.of(5));
        line.play(10);
        line.pause(1);
        line.lose(1);
        line.play(10);
        assertThat(line.ear.silences()).isOne();
        assertThat(line.ear.clicks()).isOne();
    }

    @Test
    void anotherCallersToneIsAClick() {
        var line = new Line(Tone.of(5));
        line.play(10);
        new Line(Tone.of(6), line.ear).play(1);
        assertThat(line.ear.clicks()).isOne();
    }

    @Test
    void whatWasHeardBeforeItBeginsDoesNotCount() {
        var line = new Line(Tone.of(5));
        line.pause(5);
        line.ear.begin();
        line.play(10);
        assertThat(line.ear.silences()).isZero();
    }

    /** A line that carries a tone, and may not carry all of it. */
    private static final class Line {
        final ToneEar ear;
        private final ByteBuffer tone;
        private int position;

        Line(Tone tone) {
            this(tone, new ToneEar(tone));
        }

        Line(Tone tone, ToneEar ear) {
            this.tone = ByteBuffer.wrap(tone.bytes()).order(ByteOrder.LITTLE_ENDIAN);
            this.ear = ear;
        }

        void play(int frames) {
            for (int i = 0; i < frames; i++) {
                ear.hear(tone, position * Short.BYTES, Tone.FRAME_BYTES);
                lose(1);
            }
        }

        void lose(int frames) {
            for (int i = 0; i < frames; i++) {
                position = Tone.next(position);
            }
        }

        void pause(int frames) {
            for (int i = 0; i < frames; i++) {
                ear.hear(SILENCE, 0, Tone.FRAME_BYTES);
            }
        }
    }
}
