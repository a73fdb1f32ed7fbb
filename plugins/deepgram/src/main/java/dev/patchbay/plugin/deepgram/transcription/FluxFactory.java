package dev.patchbay.plugin.deepgram.transcription;

import dev.patchbay.api.media.Framing;
import dev.patchbay.api.stage.PortSpec;
import dev.patchbay.api.stage.Stage;
import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.websocket.SharedDialers;

/**
 * Creates transcribers by Flux.
 *
 * <p><b>Threads.</b> Any.
 */
public final class FluxFactory implements StageFactory<FluxConfig> {
    private final SharedDialers dialers;

    /**
     * A factory.
     *
     * @param dialers the plugin's
     */
    public FluxFactory(SharedDialers dialers) {
        this.dialers = dialers;
    }

    @Override
    public String type() {
        return "deepgram-flux";
    }

    @Override
    public Class<FluxConfig> configType() {
        return FluxConfig.class;
    }

    /** The plan shows how much the server's message length delays. */
    @Override
    public StageSpec describe(FluxConfig config) {
        var spec = StageSpec.transcriber(PortSpec.audio(ListenFormats.FLUX, Framing.exactly(FluxTranscriber.MESSAGE)));
        return config.turns() == TurnsBy.PROVIDER ? spec.withTurnDetection() : spec;
    }

    @Override
    public Stage create(FluxConfig config) {
        return new FluxTranscriber(
                config, dialers.within(config.connection().link().timeout()));
    }
}
