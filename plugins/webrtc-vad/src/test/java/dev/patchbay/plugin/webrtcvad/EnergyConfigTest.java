package dev.patchbay.plugin.webrtcvad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class EnergyConfigTest {
    @Test
    void readsAPositiveThresholdAsRmsOf16BitSamples() {
        assertThat(Configs.gate(1500).thresholds().gateDbfs()).isCloseTo(-26.79, within(0.01));
        assertThat(Configs.gate(32_767).thresholds().gateDbfs()).isCloseTo(0, within(0.001));
    }

    @Test
    void readsANegativeThresholdAsDbfs() {
        assertThat(Configs.gate(-40).thresholds().gateDbfs()).isEqualTo(-40);
    }

    @Test
    void fallsBackToTheFloorWithoutAThreshold() {
        assertThat(Configs.defaults().gateDbfs()).isEqualTo(-55);
    }
}
