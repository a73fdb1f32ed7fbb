package dev.patchbay.testkit;

import dev.patchbay.api.stage.StageFactory;
import java.util.Set;

class LevelDetectorContractTest extends StageContract<NoSettings> {
    @Override
    protected StageFactory<NoSettings> factory() {
        return new FakeFactory("level-detector", LevelDetector.spec(), LevelDetector::new);
    }

    @Override
    protected NoSettings config() {
        return new NoSettings();
    }

    @Override
    protected Set<StageBehaviour> behaviours() {
        return Set.of(StageBehaviour.DETECTS_SPEECH);
    }
}
