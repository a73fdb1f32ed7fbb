package dev.patchbay.runtime.dsp.resampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class FilterBankTest {
    static final List<Rates> PAIRS = Rates.all();

    /** Frequencies are in parts of the lower rate; up to the ninth image, or the half of the higher rate. */
    @ParameterizedTest
    @CsvSource({
        "1, 3, STANDARD, 0.008, -101", "3, 1, STANDARD, 0.008, -101", "1, 24, STANDARD, 0.008, -101",
        "2, 3, STANDARD, 0.008, -101", "160, 147, STANDARD, 0.008, -101", "1, 2, STANDARD, 0.008, -101",
        "1, 3, LOW_LATENCY, 0.05, -91", "3, 1, LOW_LATENCY, 0.05, -91", "1, 24, LOW_LATENCY, 0.05, -91"
    })
    void passesTheTelephoneBandAndStopsWhatLiesAboveIt(
            int up, int down, Preset preset, double rippleDb, double rejectionDb) {
        FilterBank bank = FilterBank.of(new Ratio(up, down), preset);
        for (double part = 0; part <= 0.425; part += 0.0025) {
            assertThat(gainDb(bank, part)).as("gain at %s", part).isCloseTo(0, within(rippleDb));
        }
        for (double part = 0.55; part <= Math.max(up, down) / 2.0 && part < 9; part += 0.0025) {
            assertThat(gainDb(bank, part)).as("gain at %s", part).isLessThan(rejectionDb);
        }
    }

    @ParameterizedTest
    @FieldSource("PAIRS")
    void everyPhasePassesAConstantAndLeavesRoomInThirtyTwoBits(Rates pair) {
        FilterBank bank = FilterBank.of(pair.ratio(), Preset.STANDARD);
        for (int phase = 0; phase < pair.ratio().up(); phase++) {
            double sum = 0;
            double magnitudes = 0;
            for (int tap = 0; tap < bank.width(FilterBank.ROW_MULTIPLE); tap++) {
                float coefficient = bank.coefficients()[bank.end(phase) - 1 - tap];
                sum += coefficient;
                magnitudes += Math.abs(coefficient);
            }
            assertThat(sum / FilterBank.UNITY).isCloseTo(1, within(1e-6));
            assertThat(magnitudes / FilterBank.UNITY).isLessThan(4);
        }
    }

    @ParameterizedTest
    @FieldSource("PAIRS")
    void delaysByLittleMoreThanTwoMillisecondsAndLowLatencyByLess(Rates pair) {
        int standard = Resampler.delayMicros(pair.from(), pair.to(), Preset.STANDARD);
        int low = Resampler.delayMicros(pair.from(), pair.to(), Preset.LOW_LATENCY);
        if (pair.from() == pair.to()) {
            assertThat(standard).isZero();
            assertThat(low).isZero();
        } else {
            assertThat((double) standard * pair.lower() / 8000).isBetween(2300.0, 2600.0);
            assertThat((double) low * pair.lower() / 8000).isBetween(1800.0, 2050.0);
            assertThat(low).isLessThanOrEqualTo(2000);
        }
    }

    @Test
    void ratiosOfDifferentRatesShareABank() {
        assertThat(FilterBank.of(Ratio.between(8000, 16000), Preset.STANDARD))
                .isSameAs(FilterBank.of(Ratio.between(24000, 48000), Preset.STANDARD));
    }

    private static double gainDb(FilterBank bank, double partOfLowerRate) {
        int up = bank.ratio().up();
        double perTick =
                2 * Math.PI * partOfLowerRate / Math.max(up, bank.ratio().down());
        double real = 0;
        double imaginary = 0;
        for (int phase = 0; phase < up; phase++) {
            for (int tap = 0; tap < bank.taps(); tap++) {
                double angle = perTick * (phase + (double) tap * up);
                float coefficient = bank.coefficients()[bank.end(phase) - 1 - tap];
                real += coefficient * Math.cos(angle);
                imaginary += coefficient * Math.sin(angle);
            }
        }
        return 20 * Math.log10(Math.hypot(real, imaginary) / up / FilterBank.UNITY);
    }
}
