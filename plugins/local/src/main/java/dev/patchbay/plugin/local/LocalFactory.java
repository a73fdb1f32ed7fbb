package dev.patchbay.plugin.local;

import dev.patchbay.api.media.Encoding;
import dev.patchbay.api.media.FormatSet;
import dev.patchbay.api.stage.PortSpec;
import dev.patchbay.api.stage.Stage;
import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.api.stage.StageSpec;

/**
 * Creates {@link LocalAgent} stages, which share their voices.
 *
 * <p>A voice is loaded when it is first needed, about half a second of work: that is how much later the first greeting
 * after a start comes.
 *
 * <p><b>Threads.</b> Any.
 */
final class LocalFactory implements StageFactory<LocalConfig> {
    /** One voice says about a thousand times as much in a second, so few serve all calls; each takes 7 MB. */
    private static final int VOICES = Math.min(4, Runtime.getRuntime().availableProcessors());

    private final Pool<FreeTtsVoice> kevin16 = pool(LocalConfig.Voice.KEVIN16);
    private final Pool<FreeTtsVoice> kevin = pool(LocalConfig.Voice.KEVIN);

    @Override
    public String type() {
        return "local";
    }

    @Override
    public Class<LocalConfig> configType() {
        return LocalConfig.class;
    }

    /** Declares what FreeTTS makes, byte order included. The input is taken so that there is one: nobody listens. */
    @Override
    public StageSpec describe(LocalConfig config) {
        return StageSpec.agent(
                PortSpec.audio(FormatSet.mono(Encoding.PCM16, 8_000, 16_000)),
                PortSpec.audio(FormatSet.mono(Encoding.PCM16BE, config.voice().sampleRate())));
    }

    @Override
    public Stage create(LocalConfig config) {
        var prosody = new Prosody(config.wordsPerMinute(), config.pitchHz());
        return new LocalAgent(config, new Speech(voices(config.voice()), prosody));
    }

    private Pool<FreeTtsVoice> voices(LocalConfig.Voice voice) {
        return switch (voice) {
            case KEVIN16 -> kevin16;
            case KEVIN -> kevin;
        };
    }

    private static Pool<FreeTtsVoice> pool(LocalConfig.Voice voice) {
        return new Pool<>(VOICES, () -> FreeTtsVoice.load(voice));
    }
}
