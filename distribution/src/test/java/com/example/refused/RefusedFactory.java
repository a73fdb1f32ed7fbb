package com.example.refused;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.FormatSet;
import dev.patchbay.api.stage.PortSpec;
import dev.patchbay.api.stage.Stage;
import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.api.stage.StageSpec;

/** An agent as an outside author writes one. */
final class RefusedFactory implements StageFactory<RefusedSettings> {
    @Override
    public String type() {
        return "refused";
    }

    @Override
    public Class<RefusedSettings> configType() {
        return RefusedSettings.class;
    }

    @Override
    public StageSpec describe(RefusedSettings settings) {
        var port = PortSpec.audio(FormatSet.of(AudioFormat.parse("pcm16 24000")));
        return StageSpec.agent(port, port);
    }

    @Override
    public Stage create(RefusedSettings settings) {
        return new RefusedAgent(settings);
    }
}
