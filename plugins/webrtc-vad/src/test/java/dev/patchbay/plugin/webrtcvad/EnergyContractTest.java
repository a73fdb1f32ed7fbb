package dev.patchbay.plugin.webrtcvad;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.testkit.StageBehaviour;
import dev.patchbay.testkit.StageContract;
import java.util.List;
import java.util.Set;

final class EnergyContractTest extends StageContract<EnergyConfig> {
    @Override
    protected StageFactory<EnergyConfig> factory() {
        return new EnergyFactory();
    }

    @Override
    protected EnergyConfig config() {
        return Configs.energy();
    }

    @Override
    protected List<AudioFormat> formats() {
        return List.of(AudioFormat.parse("pcm16 8000"));
    }

    @Override
    protected Set<StageBehaviour> behaviours() {
        return Set.of(StageBehaviour.DETECTS_SPEECH);
    }
}
