package dev.patchbay.plugin.deepgram;

import dev.patchbay.api.Plugin;
import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.plugin.deepgram.agent.DeepgramAgentFactory;
import dev.patchbay.plugin.deepgram.synthesis.AuraFactory;
import dev.patchbay.plugin.deepgram.transcription.FluxFactory;
import dev.patchbay.plugin.deepgram.transcription.NovaFactory;
import dev.patchbay.websocket.SharedDialers;
import java.util.List;

/**
 * Brings the stages that Deepgram's APIs are behind: {@code deepgram-agent}, {@code deepgram-nova}, {@code deepgram-flux}
 * and {@code deepgram-aura}.
 */
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
        return List.of(
                new DeepgramAgentFactory(dialers),
                new NovaFactory(dialers),
                new FluxFactory(dialers),
                new AuraFactory(dialers));
    }
}
