package dev.patchbay.plugin.energyvad;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.testkit.StageBehaviour;
import dev.patchbay.testkit.StageContract;
import java.util.List;
import java.util.Set;

final class EnergyVadContractTest extends StageContract<EnergyVadConfig> {
    @Override
    protected StageFactory<EnergyVadConfig> factory() {
        return new EnergyVadFactory();
    }

    @Override
    protected EnergyVadConfig config() {
        return Configs.defaults();
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
