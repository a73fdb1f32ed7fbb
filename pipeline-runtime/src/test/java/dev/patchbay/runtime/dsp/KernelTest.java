package dev.patchbay.runtime.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class KernelTest {
    private static final int LONGEST_RUN = 70;

    private final Random random = new Random(17);

    @Test
    void runsSideBySideEqualTheSumsInDoublePrecision() {
        check(new RunKernel(), 0.02);
    }

    @Test
    void oneDotProductAfterTheOtherEqualsTheSumsInDoublePrecision() {
        check(new DotKernel(), 0.05);
    }

    @Test
    void longRunsAreComputedSideBySide() {
        assertThat(Kernel.of(Ratio.between(8000, 24000), 8000)).isInstanceOf(RunKernel.class);
        assertThat(Kernel.of(Ratio.between(192000, 8000), 192000)).isInstanceOf(RunKernel.class);
        assertThat(Kernel.of(Ratio.between(44100, 48000), 44100)).isInstanceOf(DotKernel.class);
        assertThat(Kernel.of(Ratio.between(11025, 8000), 11025)).isInstanceOf(DotKernel.class);
    }

    private void check(Kernel kernel, double tolerance) {
        for (Ratio ratio : new Ratio[] {
            new Ratio(3, 1), new Ratio(1, 3), new Ratio(3, 2), new Ratio(1, 24), new Ratio(160, 147), new Ratio(1, 1)
        }) {
            FilterBank bank = FilterBank.of(ratio);
            int count = 1 + random.nextInt(LONGEST_RUN);
            short[] in = Noise.samples(random, bank.taps() + count * ratio.down());
            Window window = new Window(kernel.planes(ratio), bank.taps() - 1, in.length);
            int first = window.append(in, 0, 1, in.length);
            int newest = bank.taps() - 1 + random.nextInt(ratio.down());
            int phase = random.nextInt(ratio.up());
            float[] sums = new float[count];
            kernel.sum(bank, phase, window, first + newest, count, sums);
            for (int i = 0; i < count; i++) {
                double expected = 0;
                for (int tap = 0; tap < bank.taps(); tap++) {
                    expected += (double) bank.coefficients()[bank.row(phase) + tap]
                            * in[newest + i * ratio.down() - bank.taps() + 1 + tap];
                }
                assertThat((double) sums[i] / FilterBank.UNITY)
                        .as("%s, sum %d", ratio, i)
                        .isCloseTo(expected / FilterBank.UNITY, within(tolerance));
            }
        }
    }
}
