package dev.patchbay.runtime.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class FilterBankTest {
    static final List<Rates> PAIRS = Rates.all();

    /** Frequencies are in parts of the lower rate. */
    @ParameterizedTest
    @CsvSource({"1, 3", "3, 1", "1, 24", "2, 3", "160, 147"})
    void passesTheTelephoneBandAndStopsWhatLiesAboveIt(int up, int down) {
        FilterBank bank = FilterBank.of(new Ratio(up, down));
        for (double part = 0; part <= 0.425; part += 0.005) {
            assertThat(gainDb(bank, part)).as("gain at %s", part).isCloseTo(0, within(0.001));
        }
        for (double part = 0.525; part <= Math.max(up, down) / 2.0 && part < 3; part += 0.003) {
            assertThat(gainDb(bank, part)).as("gain at %s", part).isLessThan(-96);
        }
    }

    @ParameterizedTest
    @FieldSource("PAIRS")
    void everyPhasePassesAConstantAndLeavesRoomInThirtyTwoBits(Rates pair) {
        FilterBank bank = FilterBank.of(pair.ratio());
        for (int phase = 0; phase < pair.ratio().up(); phase++) {
            double sum = 0;
            double magnitudes = 0;
            for (int tap = 0; tap < bank.taps(); tap++) {
                float coefficient = bank.coefficients()[bank.row(phase) + tap];
                sum += coefficient;
                magnitudes += Math.abs(coefficient);
            }
            assertThat(sum / FilterBank.UNITY).isCloseTo(1, within(1e-6));
            assertThat(magnitudes / FilterBank.UNITY).isLessThan(4);
        }
    }

    @ParameterizedTest
    @FieldSource("PAIRS")
    void delaysByFiveMillisecondsAtMost(Rates pair) {
        int delay = Resampler.delayMicros(pair.from(), pair.to());
        if (pair.from() == pair.to()) {
            assertThat(delay).isZero();
        } else {
            assertThat((double) delay * pair.lower() / 8000).isBetween(3500.0, 4100.0);
        }
    }

    @Test
    void ratiosOfDifferentRatesShareABank() {
        assertThat(FilterBank.of(Ratio.between(8000, 16000))).isSameAs(FilterBank.of(Ratio.between(24000, 48000)));
    }

    private static double gainDb(FilterBank bank, double partOfLowerRate) {
        int up = bank.ratio().up();
        double perTick =
                2 * Math.PI * partOfLowerRate / Math.max(up, bank.ratio().down());
        double real = 0;
        double imaginary = 0;
        for (int phase = 0; phase < up; phase++) {
            for (int tap = 0; tap < bank.taps(); tap++) {
                double angle = perTick * (phase + (double) (bank.taps() - 1 - tap) * up);
                float coefficient = bank.coefficients()[bank.row(phase) + tap];
                real += coefficient * Math.cos(angle);
                imaginary += coefficient * Math.sin(angle);
            }
        }
        return 20 * Math.log10(Math.hypot(real, imaginary) / up / FilterBank.UNITY);
    }
}
