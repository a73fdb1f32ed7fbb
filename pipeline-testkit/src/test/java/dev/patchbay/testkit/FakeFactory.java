package dev.patchbay.testkit;

import dev.patchbay.api.stage.Stage;
import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.api.stage.StageSpec;
import java.util.function.Supplier;

/** A factory around a maker of stages. */
record FakeFactory(String type, StageSpec spec, Supplier<Stage> maker) implements StageFactory<NoSettings> {
    @Override
    public Class<NoSettings> configType() {
        return NoSettings.class;
    }

    @Override
    public StageSpec describe(NoSettings config) {
        return spec;
    }

    @Override
    public Stage create(NoSettings config) {
        return maker.get();
    }
}
