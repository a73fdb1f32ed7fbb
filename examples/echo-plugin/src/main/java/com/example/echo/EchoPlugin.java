package com.example.echo;

import dev.patchbay.api.Plugin;
import dev.patchbay.api.stage.StageFactory;
import java.util.List;

/**
 * Brings the stage type {@code echo}. The runtime finds this class by its name in
 * {@code META-INF/services/dev.patchbay.api.Plugin}.
 */
public final class EchoPlugin implements Plugin {
    @Override
    public int apiVersion() {
        return API_VERSION;
    }

    @Override
    public List<StageFactory<?>> stages() {
        return List.of(new EchoFactory());
    }
}
