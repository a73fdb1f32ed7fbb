package dev.patchbay.runtime.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ChannelsTest {

    @Test
    void averagesLeftAndRightWithHalvesToTheEvenNeighbour() {
        short[] stereo = {10, 20, 0, 1, 1, 2, -1, 0, -1, -2, 32767, 32767, -32768, -32768, 32767, -32768};
        short[] mono = new short[8];
        Channels.stereoToMono(stereo, 0, 8, mono, 0);
        assertThat(mono).containsExactly(15, 0, 2, 0, -2, 32767, -32768, 0);
    }

    @Test
    void roundsEverySumAsTheMathLibraryDoes() {
        Random random = new Random(3);
        short[] stereo = Noise.samples(random, 20_000);
        short[] mono = new short[10_000];
        Channels.stereoToMono(stereo, 0, 10_000, mono, 0);
        for (int i = 0; i < mono.length; i++) {
            assertThat((double) mono[i]).isEqualTo(Math.rint((stereo[2 * i] + stereo[2 * i + 1]) / 2.0));
        }
    }

    @Test
    void spreadsMonoOverBothChannels() {
        short[] stereo = new short[6];
        Channels.monoToStereo(new short[] {5, -7, 9}, 1, 2, stereo, 2);
        assertThat(stereo).containsExactly(0, 0, -7, -7, 9, 9);
    }

    @Test
    void monoSurvivesTheWayThroughStereo() {
        short[] mono = Noise.samples(new Random(4), 500);
        short[] stereo = new short[1000];
        short[] back = new short[500];
        Channels.monoToStereo(mono, 0, 500, stereo, 0);
        Channels.stereoToMono(stereo, 0, 500, back, 0);
        assertThat(back).isEqualTo(mono);
    }

    @Test
    void refusesARunThatDoesNotFit() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> Channels.stereoToMono(new short[5], 0, 3, new short[3], 0));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> Channels.monoToStereo(new short[3], 0, 3, new short[5], 0));
    }
}
