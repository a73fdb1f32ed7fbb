package dev.patchbay.plugin.webrtcvad;

import dev.patchbay.plugin.webrtcvad.detector.Thresholds;
import java.util.Optional;

/** Settings for tests. */
final class Configs {
    private Configs() {}

    static EnergyConfig energy() {
        return gate(0);
    }

    static EnergyConfig gate(double energyThreshold) {
        return new EnergyConfig(0.6, energyThreshold, -55, 60, 200, 0.1, 80, 6);
    }

    static WebRtcConfig webRtc(boolean enhanced) {
        return new WebRtcConfig(1, enhanced, Optional.empty(), 0.6, 0, -55, 60, 200, 0.1, 80, 6);
    }

    static Thresholds defaults() {
        return energy().thresholds();
    }

    static Thresholds times(int startMs, int stopMs) {
        return new EnergyConfig(0.6, 0, -55, startMs, stopMs, 0.1, 80, 6).thresholds();
    }
}
