package dev.patchbay.plugin.deepgram;

import dev.patchbay.api.Plugin;
import dev.patchbay.api.stage.StageFactory;
import java.util.List;

/** Brings the stages that Deepgram's APIs are behind. */
public final class DeepgramPlugin implements Plugin {
    /** For the service loader. */
    public DeepgramPlugin() {}

    @Override
    public int apiVersion() {
        return API_VERSION;
    }

    @Override
    public List<StageFactory<?>> stages() {
        return List.of();
    }
}
