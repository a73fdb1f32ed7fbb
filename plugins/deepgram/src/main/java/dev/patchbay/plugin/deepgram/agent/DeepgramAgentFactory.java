package dev.patchbay.plugin.deepgram.agent;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.Encoding;
import dev.patchbay.api.media.FormatSet;
import dev.patchbay.api.stage.PortSpec;
import dev.patchbay.api.stage.Stage;
import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.plugin.deepgram.agent.settings.AgentConfig;
import dev.patchbay.websocket.SharedDialers;

/**
 * Creates the stages of type {@code deepgram-agent}.
 *
 * <p><b>Threads.</b> Any.
 */
public final class DeepgramAgentFactory implements StageFactory<AgentConfig> {
    private static final FormatSet<AudioFormat> HEARS = FormatSet.of(
            AudioFormat.mono(Encoding.PCM16, 16_000),
            AudioFormat.mono(Encoding.PCM16, 8_000),
            AudioFormat.mono(Encoding.PCMU, 8_000),
            AudioFormat.mono(Encoding.PCMA, 8_000),
            AudioFormat.mono(Encoding.PCM16, 24_000),
            AudioFormat.mono(Encoding.PCM16, 48_000));

    private static final FormatSet<AudioFormat> SPEAKS = FormatSet.of(
            AudioFormat.mono(Encoding.PCM16, 24_000),
            AudioFormat.mono(Encoding.PCM16, 16_000),
            AudioFormat.mono(Encoding.PCM16, 8_000),
            AudioFormat.mono(Encoding.PCMU, 8_000),
            AudioFormat.mono(Encoding.PCMA, 8_000),
            AudioFormat.mono(Encoding.PCM16, 32_000),
            AudioFormat.mono(Encoding.PCM16, 48_000));

    private final SharedDialers dialers;

    /**
     * A factory.
     *
     * @param dialers open the sockets of all calls
     */
    public DeepgramAgentFactory(SharedDialers dialers) {
        this.dialers = dialers;
    }

    @Override
    public String type() {
        return "deepgram-agent";
    }

    @Override
    public Class<AgentConfig> configType() {
        return AgentConfig.class;
    }

    @Override
    public StageSpec describe(AgentConfig config) {
        return StageSpec.agent(PortSpec.audio(HEARS), PortSpec.audio(SPEAKS)).withTurnDetection();
    }

    @Override
    public Stage create(AgentConfig config) {
        return new Agent(config, dialers.within(config.connection().timeout()));
    }
}
