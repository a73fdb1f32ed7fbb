package dev.patchbay.plugin.deepgram;

import dev.patchbay.api.Plugin;
import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.plugin.deepgram.synthesis.AuraFactory;
import dev.patchbay.plugin.deepgram.transcription.FluxFactory;
import dev.patchbay.plugin.deepgram.transcription.NovaFactory;
import dev.patchbay.websocket.SharedDialers;
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
        var dialers = SharedDialers.of("deepgram");
        return List.of(new NovaFactory(dialers), new FluxFactory(dialers), new AuraFactory(dialers));
    }
}
