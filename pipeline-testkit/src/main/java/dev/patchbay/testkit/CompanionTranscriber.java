package dev.patchbay.testkit;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.api.stage.AudioStage;
import dev.patchbay.api.stage.PortSpec;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.StageSpec;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The transcriber that completes the pipeline of a text stage under test: at the end of each turn of the caller it
 * understands the words that the test has given it.
 *
 * <p><b>Threads.</b> {@link #understand} from the test's thread, the rest in the session's turn.
 */
final class CompanionTranscriber implements AudioStage {
    private final Queue<String> words = new ArrayDeque<>();
    private @Nullable StageContext context;

    static StageSpec spec() {
        return StageSpec.transcriber(PortSpec.audio(CompanionAgent.anyLinear()));
    }

    void understand(String text) {
        synchronized (words) {
            words.add(text);
        }
    }

    @Override
    public void start(StageContext started) {
        context = started;
    }

    @Override
    public void process(AudioFrame frame) {
        // It understands what it is told.
    }

    @Override
    public void callerStopped() {
        synchronized (words) {
            for (var text = words.poll(); text != null; text = words.poll()) {
                if (context != null) {
                    context.publish(new StageEvent.Transcript(text, true, 1));
                }
            }
        }
    }
}
