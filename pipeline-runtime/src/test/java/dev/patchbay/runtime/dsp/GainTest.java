package dev.patchbay.runtime.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GainTest {

    @Test
    void multipliesAndRoundsToTheNearest() {
        assertThat(apply(0.5f, 100, 101, 103, -101)).containsExactly(50, 50, 52, -50);
        assertThat(apply(-1f, 32767, -5)).containsExactly(-32767, 5);
    }

    @Test
    void saturatesInsteadOfWrapping() {
        assertThat(apply(2f, 20000, -20000, 16384)).containsExactly(32767, -32768, 32767);
        assertThat(apply(1e9f, 32767, -32768)).containsExactly(32767, -32768);
        assertThat(apply(-1f, -32768)).containsExactly(32767);
    }

    @Test
    void sixDecibelsAreAboutTwice() {
        assertThat(Gain.factor(6.0206)).isCloseTo(2f, within(1e-5f));
        assertThat(Gain.factor(-20)).isCloseTo(0.1f, within(1e-7f));
        assertThat(Gain.factor(0)).isEqualTo(1f);
    }

    @Test
    void worksInPlace() {
        short[] samples = {1, 2, 3};
        Gain.apply(3f, samples, 1, 2, samples, 1);
        assertThat(samples).containsExactly(1, 6, 9);
    }

    private static short[] apply(float factor, int... samples) {
        short[] in = new short[samples.length];
        for (int i = 0; i < in.length; i++) {
            in[i] = (short) samples[i];
        }
        short[] out = new short[in.length];
        Gain.apply(factor, in, 0, in.length, out, 0);
        return out;
    }
}
