package dev.patchbay.testkit;

import dev.patchbay.api.stage.StageFactory;
import java.util.Set;

class SynthesizerContractTest extends StageContract<NoSettings> {
    @Override
    protected StageFactory<NoSettings> factory() {
        return new FakeFactory("tone-synthesizer", CompanionSynthesizer.spec(), CompanionSynthesizer::new);
    }

    @Override
    protected NoSettings config() {
        return new NoSettings();
    }

    @Override
    protected Set<StageBehaviour> behaviours() {
        return Set.of(StageBehaviour.ANSWERS_TURNS, StageBehaviour.CAN_BE_INTERRUPTED);
    }
}
