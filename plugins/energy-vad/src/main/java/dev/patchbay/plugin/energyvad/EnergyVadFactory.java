package dev.patchbay.plugin.energyvad;

import dev.patchbay.api.media.Encoding;
import dev.patchbay.api.media.FormatSet;
import dev.patchbay.api.media.Framing;
import dev.patchbay.api.stage.PortSpec;
import dev.patchbay.api.stage.Stage;
import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.api.stage.StageSpec;

/** Creates {@link EnergyVad} stages. Stateless. */
final class EnergyVadFactory implements StageFactory<EnergyVadConfig> {
    private static final StageSpec SHAPE = StageSpec.detector(
            PortSpec.audio(FormatSet.mono(Encoding.PCM16, EnergyDetector.SAMPLE_RATE), Framing.exactly(Frames.LENGTH)));

    @Override
    public String type() {
        return "energy";
    }

    @Override
    public Class<EnergyVadConfig> configType() {
        return EnergyVadConfig.class;
    }

    @Override
    public StageSpec describe(EnergyVadConfig config) {
        return SHAPE;
    }

    @Override
    public Stage create(EnergyVadConfig config) {
        return new EnergyVad(new EnergyDetector(config));
    }
}
