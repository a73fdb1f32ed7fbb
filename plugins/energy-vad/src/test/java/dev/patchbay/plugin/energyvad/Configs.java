package dev.patchbay.plugin.energyvad;

/** Settings for tests. */
final class Configs {
    private Configs() {}

    static EnergyVadConfig defaults() {
        return gate(0);
    }

    static EnergyVadConfig gate(double energyThreshold) {
        return new EnergyVadConfig(0.6, energyThreshold, -55, 60, 200);
    }

    static EnergyVadConfig times(int startMs, int stopMs) {
        return new EnergyVadConfig(0.6, 0, -55, startMs, stopMs);
    }
}
