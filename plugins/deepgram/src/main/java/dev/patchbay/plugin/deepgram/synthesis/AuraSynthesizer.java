package dev.patchbay.plugin.deepgram.synthesis;

import static java.util.Objects.requireNonNull;

import dev.patchbay.api.stage.Interruption;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.TextStage;
import dev.patchbay.websocket.Dialer;
import org.jspecify.annotations.Nullable;

/** One call's synthesizer: the stage that its session knows, around the {@link Speaker} that begins with the call. */
final class AuraSynthesizer implements TextStage {
    private final AuraConfig config;
    private final Dialer dialer;
    private @Nullable Speaker speaker;

    AuraSynthesizer(AuraConfig config, Dialer dialer) {
        this.config = config;
        this.dialer = dialer;
    }

    @Override
    public void start(StageContext context) {
        speaker = new Speaker(context, config, dialer);
        speaker.open();
    }

    @Override
    public void process(String utterance, String text, boolean last) {
        requireNonNull(speaker, "start comes first").say(utterance, text, last);
    }

    /** Whatever was to be said was cut. */
    @Override
    public void interrupt(Interruption interruption) {
        requireNonNull(speaker, "start comes first").forget();
    }

    /** It may be quiet now. */
    @Override
    public void agentStopped() {
        requireNonNull(speaker, "start comes first").played();
    }

    @Override
    public void close() {
        if (speaker != null) {
            speaker.close();
        }
    }
}
