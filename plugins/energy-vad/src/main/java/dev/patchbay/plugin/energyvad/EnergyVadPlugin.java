package dev.patchbay.plugin.energyvad;

import dev.patchbay.api.Plugin;
import dev.patchbay.api.stage.StageFactory;
import java.util.List;

/** Brings the stage type {@code energy}, a detector that needs no native library. */
public final class EnergyVadPlugin implements Plugin {
    /** Called by the runtime. */
    public EnergyVadPlugin() {}

    @Override
    public int apiVersion() {
        return API_VERSION;
    }

    @Override
    public List<StageFactory<?>> stages() {
        return List.of(new EnergyVadFactory());
    }
}
