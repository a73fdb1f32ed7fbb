package com.example.echo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.Encoding;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeepTest {
    @ParameterizedTest
    @ValueSource(ints = {8000, 16000, 48000})
    void isToneOf880HertzAtAnyRate(int sampleRate) {
        var format = AudioFormat.mono(Encoding.PCM16, sampleRate);
        int[] samples = samples(Beep.in(format));

        assertThat(format.duration(samples.length).toMillis()).isEqualTo(150);
        long risings = IntStream.range(1, samples.length)
                .filter(i -> samples[i - 1] < 0 && samples[i] >= 0)
                .count();
        assertThat(risings).isBetween(131L, 132L); // 880 Hz for 0.15 s
    }

    @ParameterizedTest
    @ValueSource(ints = {8000, 16000, 48000})
    void beginsAndEndsSoftlyAndIsNotLoud(int sampleRate) {
        int[] samples = samples(Beep.in(AudioFormat.mono(Encoding.PCM16, sampleRate)));

        assertThat(Math.abs(samples[0])).isLessThan(100);
        assertThat(Math.abs(samples[samples.length - 1])).isLessThan(100);
        assertThat(IntStream.of(samples).map(Math::abs).max().orElseThrow()).isBetween(7800, 8192);
    }

    private static int[] samples(byte[] bytes) {
        var shorts = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        return IntStream.range(0, shorts.limit()).map(shorts::get).toArray();
    }
}
