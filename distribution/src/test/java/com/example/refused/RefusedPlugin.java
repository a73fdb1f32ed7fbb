package com.example.refused;

import dev.patchbay.api.Plugin;
import dev.patchbay.api.stage.StageFactory;
import java.util.List;

/** Brings the agent {@code refused}. */
public final class RefusedPlugin implements Plugin {
    @Override
    public int apiVersion() {
        return API_VERSION;
    }

    @Override
    public List<StageFactory<?>> stages() {
        return List.of(new RefusedFactory());
    }
}
