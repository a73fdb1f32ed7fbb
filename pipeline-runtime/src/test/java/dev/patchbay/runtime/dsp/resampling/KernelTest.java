package dev.patchbay.runtime.dsp.resampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.patchbay.runtime.dsp.Noise;
import dev.patchbay.runtime.dsp.Pcm;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KernelTest {
    private static final int LONGEST_RUN = 270;

    private final Random random = new Random(17);

    @ParameterizedTest
    @EnumSource
    void everySampleIsTheSumInDoublePrecisionRounded(KernelKind kind) {
        for (Ratio ratio : new Ratio[] {
            new Ratio(3, 1), new Ratio(1, 3), new Ratio(3, 2), new Ratio(1, 24), new Ratio(160, 147), new Ratio(1, 1)
        }) {
            for (int trial = 0; trial < 20; trial++) {
                FilterBank bank = FilterBank.of(ratio, Preset.STANDARD);
                check(bank, kind.kernel(bank, ratio.down() * LONGEST_RUN));
                check(bank, kind.kernel(bank, 5 * ratio.down())); // so few that it takes them one by one
            }
        }
    }

    private void check(FilterBank bank, Kernel kernel) {
        int down = bank.ratio().down();
        int count = 1 + random.nextInt(Math.min(LONGEST_RUN, kernel.room()));
        short[] in = Noise.samples(random, kernel.width() + count * down);
        Window window = new Window(kernel.planes(), kernel.width() - 1, in.length);
        int first = window.append(Pcm.LITTLE_ENDIAN, Setup.bytes(in), 0, 1, in.length);
        int newest = kernel.width() - 1 + random.nextInt(down);
        int phase = random.nextInt(bank.ratio().up());
        short[] out = new short[kernel.phases() * kernel.room()];
        kernel.load(window);
        kernel.run(phase, first + newest, count, out);
        for (int i = 0; i < count; i++) {
            double exact = 0;
            for (int tap = 0; tap < bank.taps(); tap++) {
                exact += (double) bank.coefficients()[bank.end(phase) - 1 - tap] * in[newest + i * down - tap];
            }
            double limited = Math.clamp(exact / FilterBank.UNITY, Short.MIN_VALUE, Short.MAX_VALUE);
            assertThat((double) out[i])
                    .as("%s, %s, sample %d", kernel, bank.ratio(), i)
                    .isCloseTo(limited, within(0.55));
        }
    }

    @Test
    void longRunsAreComputedSideBySide() {
        assertThat(kernel(KernelKind.PLAIN, 8000, 24000)).isInstanceOf(RunKernel.class);
        assertThat(kernel(KernelKind.PLAIN, 192000, 8000)).isInstanceOf(RunKernel.class);
        assertThat(kernel(KernelKind.PLAIN, 44100, 48000)).isInstanceOf(DotKernel.class);
        assertThat(kernel(KernelKind.VECTOR, 8000, 24000)).isInstanceOf(VectorPhasesKernel.class);
        assertThat(kernel(KernelKind.VECTOR, 24000, 8000)).isInstanceOf(VectorRunKernel.class);
        assertThat(kernel(KernelKind.VECTOR, 16000, 24000)).isInstanceOf(VectorRunKernel.class);
        assertThat(kernel(KernelKind.VECTOR, 11025, 8000)).isInstanceOf(VectorDotKernel.class);
    }

    private static Kernel kernel(KernelKind kind, int from, int to) {
        return kind.kernel(FilterBank.of(Ratio.between(from, to), Preset.STANDARD), from / 50);
    }

    @ParameterizedTest
    @CsvSource({
        ",       16, VECTOR",
        "auto,   16, VECTOR",
        "auto,   8,  VECTOR",
        "auto,   4,  PLAIN",
        "auto,   2,  PLAIN",
        ",       0,  PLAIN",
        "plain,  16, PLAIN",
        "PLAIN,  16, PLAIN",
        "vector, 4,  VECTOR"
    })
    void isTheFasterOneThatThereIsUnlessTheSettingSaysOtherwise(String setting, int lanes, KernelKind expected) {
        assertThat(KernelKind.choose(setting, lanes)).isEqualTo(expected);
    }

    @Test
    void refusesASettingThatItDoesNotKnowAndNamesThoseThatItDoes() {
        assertThatIllegalStateException()
                .isThrownBy(() -> KernelKind.choose("simd", 16))
                .withMessage("patchbay.resampler.kernel=simd: must be auto, plain or vector");
    }

    @Test
    void refusesVectorsWhereTheirModuleIsMissingAndSaysHowToAddIt() {
        assertThatIllegalStateException()
                .isThrownBy(() -> KernelKind.choose("vector", 0))
                .withMessage("the vector kernel needs the module jdk.incubator.vector, which this JVM was started"
                        + " without; add --add-modules jdk.incubator.vector");
    }

    @Test
    void refusesVectorsThatAreTooNarrow() {
        assertThatIllegalStateException()
                .isThrownBy(() -> KernelKind.choose("vector", 2))
                .withMessage("the vector kernel needs vectors of 4 floats or more, and those of this JVM have 2;"
                        + " use the plain kernel");
    }
}
