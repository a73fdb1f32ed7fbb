package dev.patchbay.testkit;

import dev.patchbay.api.media.TextFormat;
import dev.patchbay.api.stage.Interruption;
import dev.patchbay.api.stage.Outbox;
import dev.patchbay.api.stage.PortSpec;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.api.stage.TextStage;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The synthesizer that completes the pipeline of a text stage under test: every letter is 60 ms of a tone. It keeps the
 * texts that it spoke.
 *
 * <p><b>Threads.</b> {@link #spoken} from any thread, the rest in the session's turn.
 */
final class CompanionSynthesizer implements TextStage {
    /** What one letter takes. */
    static final int LETTER_MS = 60;

    private record Words(String utterance, String text) {}

    private final StringBuilder text = new StringBuilder();
    private final List<String> spoken = new ArrayList<>();
    private @Nullable Outbox<Words> speaking;

    static StageSpec spec() {
        return StageSpec.synthesizer(
                PortSpec.text(TextFormat.PLAIN, TextFormat.SSML), PortSpec.audio(CompanionAgent.anyLinear()));
    }

    @Override
    public void start(StageContext context) {
        speaking = context.outbox("speech", 100, words -> speak(context, words));
    }

    @Override
    public void process(String utterance, String piece, boolean last) {
        text.append(piece);
        if (last && !text.isEmpty() && speaking != null) {
            speaking.offer(new Words(utterance, text.toString()));
            text.setLength(0);
        }
    }

    @Override
    public void interrupt(Interruption interruption) {
        text.setLength(0);
    }

    private void speak(StageContext context, Words words) throws InterruptedException {
        synchronized (spoken) {
            spoken.add(words.text());
        }
        var format = context.outputFormat();
        var samples = Sound.tone(400, LETTER_MS * words.text().length()).at(format.sampleRate());
        var utterance = context.begin(words.utterance());
        utterance.says(words.text());
        utterance.write(ByteBuffer.wrap(Bytes.of(samples, format)));
        utterance.close();
    }

    List<String> spoken() {
        synchronized (spoken) {
            return List.copyOf(spoken);
        }
    }
}
