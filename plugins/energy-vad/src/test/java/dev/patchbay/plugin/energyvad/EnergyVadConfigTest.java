package dev.patchbay.plugin.energyvad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class EnergyVadConfigTest {
    @Test
    void readsAPositiveThresholdAsRmsOf16BitSamples() {
        assertThat(Configs.gate(1500).gateDbfs()).isCloseTo(-26.79, within(0.01));
        assertThat(Configs.gate(32_767).gateDbfs()).isCloseTo(0, within(0.001));
    }

    @Test
    void readsANegativeThresholdAsDbfs() {
        assertThat(Configs.gate(-40).gateDbfs()).isEqualTo(-40);
    }

    @Test
    void fallsBackToTheFloorWithoutAThreshold() {
        assertThat(Configs.defaults().gateDbfs()).isEqualTo(-55);
    }
}
