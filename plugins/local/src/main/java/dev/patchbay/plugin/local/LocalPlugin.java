package dev.patchbay.plugin.local;

import dev.patchbay.api.Plugin;
import dev.patchbay.api.stage.StageFactory;
import java.util.List;

/** Brings the stage type {@code local}, an agent for demonstrations and tests without a provider. */
public final class LocalPlugin implements Plugin {
    /** Called by the runtime. */
    public LocalPlugin() {}

    @Override
    public int apiVersion() {
        return API_VERSION;
    }

    @Override
    public List<StageFactory<?>> stages() {
        return List.of(new LocalFactory());
    }
}
