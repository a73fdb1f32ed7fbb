package dev.patchbay.runtime.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What comes out, measured with tones of −3 dBFS over all pairs of rates. */
class ResamplerQualityTest {
    static final List<Rates> PAIRS = Rates.different();

    private static final double LEVEL_DB = -3;

    /** The upper end is 3.4 kHz at 8 kHz and in proportion above. */
    @ParameterizedTest
    @FieldSource("PAIRS")
    void isFlatInThePassBand(Rates pair) {
        for (double part : new double[] {0.005, 0.25, 0.4, 0.425}) {
            Tone tone = tone(pair, part);
            double gain = pair.spectrumOf(tone).sine(tone.hz()).decibelsAgainst(tone.amplitude());
            assertThat(gain).as("gain at %s Hz", tone.hz()).isCloseTo(0, within(0.01));
        }
    }

    /** Two roundings to 16 bits are all that may be heard: the input's, of which the output keeps its band, and its own. */
    @ParameterizedTest
    @FieldSource("PAIRS")
    void addsNothingAboveTheNoiseOfSixteenBits(Rates pair) {
        for (double part : new double[] {0.125, 0.375}) {
            Tone tone = tone(pair, part);
            double noise = (1 + Math.min(1, (double) pair.to() / pair.from())) / 12;
            double ceiling = 10 * Math.log10(tone.amplitude() * tone.amplitude() / 2 / noise);
            assertThat(pair.spectrumOf(tone).sinadDb(tone.hz()))
                    .as("SINAD at %s Hz", tone.hz())
                    .isGreaterThan(ceiling - 1);
        }
    }

    /** What lies above the output's band must not fold into it. */
    @ParameterizedTest
    @FieldSource("PAIRS")
    void removesAliases(Rates pair) {
        if (pair.to() > pair.from()) {
            return;
        }
        for (double part : new double[] {0.55, 0.6, 0.9, 1.45, 2.3}) {
            Tone tone = tone(pair, part);
            if (tone.hz() < pair.from() / 2.0) {
                double folded = Math.abs(tone.hz() - pair.to() * Math.rint(tone.hz() / pair.to()));
                double alias = pair.spectrumOf(tone).sine(folded).decibelsAgainst(tone.amplitude());
                assertThat(alias).as("%s Hz heard at %s Hz", tone.hz(), folded).isLessThan(-95);
            }
        }
    }

    /** What mirrors the input's band must not appear above it. */
    @ParameterizedTest
    @FieldSource("PAIRS")
    void removesImages(Rates pair) {
        if (pair.to() < pair.from()) {
            return;
        }
        for (double part : new double[] {0.3, 0.45}) {
            Tone tone = tone(pair, part);
            Spectrum spectrum = pair.spectrumOf(tone);
            for (int multiple = 1; multiple <= 3; multiple++) {
                for (double image :
                        new double[] {multiple * pair.from() - tone.hz(), multiple * pair.from() + tone.hz()}) {
                    if (image < pair.to() / 2.0) {
                        double level = spectrum.sine(image).decibelsAgainst(tone.amplitude());
                        assertThat(level)
                                .as("%s Hz heard at %s Hz", tone.hz(), image)
                                .isLessThan(-95);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("PAIRS")
    void delaysAsLongAsItSays(Rates pair) {
        Tone tone = tone(pair, 0.02);
        double turns = -pair.spectrumOf(tone).sine(tone.hz()).phase() / (2 * Math.PI);
        double period = 1e6 / tone.hz();
        double measured = (turns - Math.floor(turns)) * period;
        assertThat(measured).isCloseTo(pair.resampler(1).delayMicros() % period, within(1.0));
    }

    /** A multiple of 5 Hz, and an odd one so that the tone repeats seldom and its rounding errors are like noise. */
    private static Tone tone(Rates pair, double partOfLowerRate) {
        int steps = (int) (partOfLowerRate * pair.lower() / 5);
        return Tone.of(5 * (steps - 1 | 1), pair.from(), LEVEL_DB);
    }
}
