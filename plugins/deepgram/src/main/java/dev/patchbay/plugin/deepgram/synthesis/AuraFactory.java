package dev.patchbay.plugin.deepgram.synthesis;

import dev.patchbay.api.media.TextFormat;
import dev.patchbay.api.stage.PortSpec;
import dev.patchbay.api.stage.Stage;
import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.websocket.SharedDialers;

/**
 * Creates synthesizers by Aura.
 *
 * <p><b>Threads.</b> Any.
 */
public final class AuraFactory implements StageFactory<AuraConfig> {
    private final SharedDialers dialers;

    /**
     * A factory.
     *
     * @param dialers the plugin's
     */
    public AuraFactory(SharedDialers dialers) {
        this.dialers = dialers;
    }

    @Override
    public String type() {
        return "deepgram-aura";
    }

    @Override
    public Class<AuraConfig> configType() {
        return AuraConfig.class;
    }

    @Override
    public StageSpec describe(AuraConfig config) {
        return StageSpec.synthesizer(PortSpec.text(TextFormat.PLAIN), PortSpec.audio(AuraQuery.FORMATS));
    }

    @Override
    public Stage create(AuraConfig config) {
        return new AuraSynthesizer(
                config, dialers.within(config.connection().link().timeout()));
    }
}
