package dev.patchbay.bench.density.echo;

import dev.patchbay.api.Plugin;
import dev.patchbay.api.stage.StageFactory;
import java.util.List;

/** Brings the stage type {@code density-echo}. */
public final class EchoPlugin implements Plugin {
    /** Created by the runtime through {@link java.util.ServiceLoader}. */
    public EchoPlugin() {}

    @Override
    public int apiVersion() {
        return API_VERSION;
    }

    @Override
    public List<StageFactory<?>> stages() {
        return List.of(new EchoFactory());
    }
}
