package dev.patchbay.testkit;

import dev.patchbay.api.media.Framing;
import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.api.stage.StageSpec;
import java.util.Set;

class FilterContractTest extends StageContract<NoSettings> {
    @Override
    protected StageFactory<NoSettings> factory() {
        return new FakeFactory(
                "pass-through",
                StageSpec.filter(FakeStage.formats("pcm16 8000", "pcm16 48000 stereo"), Framing.ANY),
                () -> FakeStage.hearing((context, frame) -> context.emit(frame)));
    }

    @Override
    protected NoSettings config() {
        return new NoSettings();
    }

    @Override
    protected Set<StageBehaviour> behaviours() {
        return Set.of(StageBehaviour.LEAVES_SAMPLES_ALONE);
    }
}
