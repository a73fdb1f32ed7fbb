package dev.patchbay.plugin.webrtcvad;

import dev.patchbay.api.stage.Stage;
import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.plugin.webrtcvad.detector.SpeechDetector;
import dev.patchbay.plugin.webrtcvad.detector.Votes;

/** Creates detectors that go by the level alone. Stateless. */
final class EnergyFactory implements StageFactory<EnergyConfig> {
    @Override
    public String type() {
        return "energy";
    }

    @Override
    public Class<EnergyConfig> configType() {
        return EnergyConfig.class;
    }

    @Override
    public StageSpec describe(EnergyConfig config) {
        return DetectorStage.SHAPE;
    }

    @Override
    public Stage create(EnergyConfig config) {
        return new DetectorStage(SpeechDetector.gated(Votes.BY_LEVEL_ALONE, config.thresholds()));
    }
}
