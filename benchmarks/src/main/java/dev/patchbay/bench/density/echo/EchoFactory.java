package dev.patchbay.bench.density.echo;

import dev.patchbay.api.media.FormatSet;
import dev.patchbay.api.stage.PortSpec;
import dev.patchbay.api.stage.Stage;
import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.api.stage.StageSpec;

/** Describes the echo and creates one for each call. */
final class EchoFactory implements StageFactory<EchoSettings> {
    @Override
    public String type() {
        return "density-echo";
    }

    @Override
    public Class<EchoSettings> configType() {
        return EchoSettings.class;
    }

    @Override
    public StageSpec describe(EchoSettings settings) {
        var port = PortSpec.audio(FormatSet.of(settings.format()));
        return StageSpec.agent(port, port);
    }

    @Override
    public Stage create(EchoSettings settings) {
        return new EchoStage(settings);
    }
}
