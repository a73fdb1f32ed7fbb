package dev.patchbay.runtime.dsp.resampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.patchbay.runtime.dsp.Tone;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What comes out, measured with tones of −3 dBFS in 20 ms chunks, over all pairs of rates and with both kernels. */
class ResamplerQualityTest {
    static final List<Setup> ALL = Stream.of(Preset.values())
            .flatMap(preset -> Setup.different(preset).stream())
            .toList();

    private static final double LEVEL_DB = -3;

    private static double rippleDb(Preset preset) {
        return switch (preset) {
            case STANDARD -> 0.01;
            case LOW_LATENCY -> 0.05;
        };
    }

    private static double rejectionDb(Preset preset) {
        return switch (preset) {
            case STANDARD -> -100;
            case LOW_LATENCY -> -90;
        };
    }

    /** How far SINAD may lie below what 16 bits allow. */
    private static double lostDb(Preset preset) {
        return switch (preset) {
            case STANDARD -> 1;
            case LOW_LATENCY -> 2;
        };
    }

    /** The upper end is 3.4 kHz at 8 kHz and in proportion above. */
    @ParameterizedTest
    @FieldSource("ALL")
    void isFlatInThePassBand(Setup setup) {
        for (double part : new double[] {0.005, 0.25, 0.34, 0.4, 0.42, 0.425}) {
            Tone tone = tone(setup, part);
            double gain = setup.spectrumOf(tone).sine(tone.hz()).decibelsAgainst(tone.amplitude());
            assertThat(gain).as("gain at %s Hz", tone.hz()).isCloseTo(0, within(rippleDb(setup.preset())));
        }
    }

    /** Two roundings to 16 bits are all that may be heard: the input's, of which the output keeps its band, and its own. */
    @ParameterizedTest
    @FieldSource("ALL")
    void addsNothingAboveTheNoiseOfSixteenBits(Setup setup) {
        for (double part : new double[] {0.125, 0.375}) {
            Tone tone = tone(setup, part);
            double noise = (1 + Math.min(1, (double) setup.to() / setup.from())) / 12;
            double ceiling = 10 * Math.log10(tone.amplitude() * tone.amplitude() / 2 / noise);
            assertThat(setup.spectrumOf(tone).sinadDb(tone.hz()))
                    .as("SINAD at %s Hz", tone.hz())
                    .isGreaterThan(ceiling - lostDb(setup.preset()));
        }
    }

    /** What lies above the output's band must not fold into it. */
    @ParameterizedTest
    @FieldSource("ALL")
    void removesAliases(Setup setup) {
        DoubleStream.of(0.552, 0.58, 0.6, 0.9, 1.45, 2.3)
                .mapToObj(part -> tone(setup, part))
                .filter(tone -> setup.to() < setup.from() && tone.hz() < setup.from() / 2.0)
                .forEach(tone -> {
                    double folded = Math.abs(tone.hz() - setup.to() * Math.rint(tone.hz() / setup.to()));
                    assertRejected(setup, tone, folded);
                });
    }

    /** What mirrors the input's band must not appear above it. */
    @ParameterizedTest
    @FieldSource("ALL")
    void removesImages(Setup setup) {
        DoubleStream.of(0.3, 0.4, 0.448)
                .mapToObj(part -> tone(setup, part))
                .forEach(tone -> DoubleStream.of(1, 2, 3)
                        .map(multiple -> multiple * setup.from())
                        .flatMap(centre -> DoubleStream.of(centre - tone.hz(), centre + tone.hz()))
                        .filter(image -> image < setup.to() / 2.0)
                        .forEach(image -> assertRejected(setup, tone, image)));
    }

    private static void assertRejected(Setup setup, Tone tone, double heardHz) {
        double level = setup.spectrumOf(tone).sine(heardHz).decibelsAgainst(tone.amplitude());
        assertThat(level).as("%s Hz heard at %s Hz", tone.hz(), heardHz).isLessThan(rejectionDb(setup.preset()));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void delaysAsLongAsItSays(Setup setup) {
        Tone tone = tone(setup, 0.02);
        double turns = -setup.spectrumOf(tone).sine(tone.hz()).phase() / (2 * Math.PI);
        double period = 1e6 / tone.hz();
        double measured = (turns - Math.floor(turns)) * period;
        double said = Resampler.delayMicros(setup.from(), setup.to(), setup.preset());
        assertThat(measured).isCloseTo(said % period, within(1.0));
    }

    /** A multiple of 5 Hz, and an odd one so that the tone repeats seldom and its rounding errors are like noise. */
    private static Tone tone(Setup setup, double partOfLowerRate) {
        int steps = (int) (partOfLowerRate * setup.rates().lower() / 5);
        return Tone.of(5 * (steps - 1 | 1), setup.from(), LEVEL_DB);
    }
}
