package dev.patchbay.emulator.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tones before and after a change of rate. */
final class SincResamplerTest {
    private static short[] tone(int rate, double hz) {
        var samples = new short[rate];
        for (int i = 0; i < rate; i++) {
            samples[i] = (short) Math.round(10_000 * Math.sin(2 * Math.PI * hz * i / rate));
        }
        return samples;
    }

    @ParameterizedTest
    @CsvSource({
        "16000, 24000, 1000",
        "16000, 24000, 6000",
        "16000, 8000, 1000",
        "16000, 8000, 3000",
        "44100, 24000, 440"
    })
    void aToneStaysWhatItIs(int from, int to, int hz) {
        short[] out = SincResampler.resample(tone(from, hz), from, to);
        short[] ideal = tone(to, hz);
        assertThat(out).hasSize(to);
        double worst = 0;
        for (int i = to / 10; i < to * 9 / 10; i++) {
            worst = Math.max(worst, Math.abs(out[i] - ideal[i]));
        }
        assertThat(worst).isLessThan(30);
    }

    @Test
    void whatTheLowerRateCannotCarryIsGone() {
        short[] out = SincResampler.resample(tone(16_000, 5_000), 16_000, 8_000);
        double power = 0;
        for (int i = 800; i < 7_200; i++) {
            power += (double) out[i] * out[i];
        }
        assertThat(Math.sqrt(power / 6_400)).isCloseTo(0, within(5.0));
    }
}
