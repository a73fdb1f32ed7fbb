package dev.patchbay.runtime.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PcmTest {

    @Test
    void littleEndianPutsTheLowByteFirst() {
        byte[] bytes = new byte[4];
        Pcm.LITTLE_ENDIAN.encode(new short[] {0x1234, -2}, 0, 2, bytes, 0);
        assertThat(bytes).containsExactly(0x34, 0x12, 0xFE, 0xFF);
    }

    @Test
    void bigEndianPutsTheHighByteFirst() {
        byte[] bytes = new byte[4];
        Pcm.BIG_ENDIAN.encode(new short[] {0x1234, -2}, 0, 2, bytes, 0);
        assertThat(bytes).containsExactly(0x12, 0x34, 0xFF, 0xFE);
    }

    @ParameterizedTest
    @EnumSource
    void everySampleComesBackFromAnyOffset(Pcm order) {
        Random random = new Random(7);
        for (int offset = 0; offset < 9; offset++) {
            short[] samples = Noise.samples(random, 333);
            byte[] bytes = new byte[offset + 666];
            short[] back = new short[offset + 333];
            order.encode(samples, 0, 333, bytes, offset);
            order.decode(bytes, offset, 333, back, offset);
            assertThat(back).endsWith(samples);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesARunThatDoesNotFitBeforeWritingAnything(Pcm order) {
        byte[] bytes = new byte[3];
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> order.encode(new short[] {1, 2}, 0, 2, bytes, 0));
        assertThat(bytes).containsOnly(0);
    }
}
