package dev.patchbay.plugin.deepgram;

import dev.patchbay.api.Plugin;
import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.plugin.deepgram.agent.DeepgramAgentFactory;
import dev.patchbay.websocket.SharedDialers;
import java.util.List;

/** Brings the stages that Deepgram's APIs are behind: {@code deepgram-agent}. */
public final class DeepgramPlugin implements Plugin {
    private final SharedDialers dialers = SharedDialers.of("deepgram");

    /** For the service loader. */
    public DeepgramPlugin() {}

    @Override
    public int apiVersion() {
        return API_VERSION;
    }

    @Override
    public List<StageFactory<?>> stages() {
        return List.of(new DeepgramAgentFactory(dialers));
    }
}
