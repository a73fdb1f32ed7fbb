package dev.patchbay.runtime.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LevelTest {

    @Test
    void aFullScaleSquareWaveIsZero() {
        short[] square = new short[160];
        Arrays.fill(square, Short.MIN_VALUE);
        assertThat(Level.rms(square, 0, 160)).isEqualTo(32768);
        assertThat(Level.dbfs(square, 0, 160)).isZero();
    }

    @Test
    void aFullScaleSineIsThreeDecibelsLower() {
        assertThat(Level.dbfs(Tone.of(1000, 8000, 0).samples(8000), 0, 8000)).isCloseTo(-3.01, within(0.01));
    }

    @Test
    void silenceReadsTheFloor() {
        assertThat(Level.dbfs(new short[160], 0, 160)).isEqualTo(Level.SILENCE_DBFS);
        assertThat(Level.dbfs(new short[160], 0, 0)).isEqualTo(Level.SILENCE_DBFS);
        assertThat(Level.toRms(Level.SILENCE_DBFS)).isZero();
    }

    @Test
    void theFloorIsBelowTheQuietestFrameThatIsNotSilent() {
        short[] lone = new short[8000];
        lone[4000] = 1;
        assertThat(Level.dbfs(lone, 0, 8000)).isEqualTo(Level.SILENCE_DBFS);
        assertThat(Level.dbfs(lone, 3990, 160)).isCloseTo(-112.35, within(0.01));
    }

    @Test
    void measuresOnlyTheRunThatItIsGiven() {
        short[] samples = {30000, 3, -4, 30000};
        assertThat(Level.rms(samples, 1, 2)).isCloseTo(Math.sqrt(12.5), within(1e-12));
    }

    @Test
    void convertsBothWays() {
        assertThat(Level.toDbfs(1500)).isCloseTo(-26.787, within(0.001));
        for (double dbfs = -120; dbfs <= 0; dbfs += 0.5) {
            assertThat(Level.toDbfs(Level.toRms(dbfs))).isCloseTo(dbfs, within(1e-9));
        }
    }
}
