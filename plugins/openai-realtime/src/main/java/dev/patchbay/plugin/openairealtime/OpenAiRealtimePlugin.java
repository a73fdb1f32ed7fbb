package dev.patchbay.plugin.openairealtime;

import dev.patchbay.api.Plugin;
import dev.patchbay.api.stage.StageFactory;
import java.util.List;

/** Brings the agent type {@code openai-realtime}. */
public final class OpenAiRealtimePlugin implements Plugin {
    /** For the service loader. */
    public OpenAiRealtimePlugin() {}

    @Override
    public int apiVersion() {
        return API_VERSION;
    }

    @Override
    public List<StageFactory<?>> stages() {
        return List.of(new OpenAiRealtimeFactory());
    }
}
