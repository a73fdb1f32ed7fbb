package dev.patchbay.plugin.deepgram.transcription;

import dev.patchbay.api.media.Framing;
import dev.patchbay.api.stage.PortSpec;
import dev.patchbay.api.stage.Stage;
import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.websocket.SharedDialers;

/**
 * Creates transcribers by Nova.
 *
 * <p><b>Threads.</b> Any.
 */
public final class NovaFactory implements StageFactory<NovaConfig> {
    private final SharedDialers dialers;

    /**
     * A factory.
     *
     * @param dialers the plugin's
     */
    public NovaFactory(SharedDialers dialers) {
        this.dialers = dialers;
    }

    @Override
    public String type() {
        return "deepgram-nova";
    }

    @Override
    public Class<NovaConfig> configType() {
        return NovaConfig.class;
    }

    /** Messages are put together where they are sent, so frames may have any length. */
    @Override
    public StageSpec describe(NovaConfig config) {
        var spec = StageSpec.transcriber(PortSpec.audio(ListenFormats.NOVA, Framing.ANY));
        return config.turns() == TurnsBy.PROVIDER ? spec.withTurnDetection() : spec;
    }

    @Override
    public Stage create(NovaConfig config) {
        return new NovaTranscriber(
                config, dialers.within(config.connection().link().timeout()));
    }
}
