package dev.patchbay.plugin.deepgram.transcription;

import dev.patchbay.api.event.StageEvent;
import java.time.Duration;
import java.util.function.Consumer;

/** The provider's segments are the caller's turns. */
final class ProviderTurns implements Turns {
    private final Consumer<StageEvent> publish;
    private boolean speaking;
    private boolean expected;
    private String told = "";

    ProviderTurns(Consumer<StageEvent> publish) {
        this.publish = publish;
    }

    @Override
    public void heard(String text, double confidence, Duration began) {
        if (!speaking) {
            speaking = true;
            publish.accept(new StageEvent.SpeechStarted(confidence, began));
        }
        if (!text.equals(told)) {
            told = text;
            publish.accept(new StageEvent.Transcript(text, false, confidence));
        }
    }

    @Override
    public void expected(double confidence) {
        expected = true;
        publish.accept(new StageEvent.TurnEndExpected(confidence));
    }

    @Override
    public void resumed() {
        if (expected) {
            expected = false;
            publish.accept(new StageEvent.TurnResumed());
        }
    }

    @Override
    public void done(String text, double confidence, Duration silence) {
        if (!text.isBlank()) {
            if (!speaking) {
                publish.accept(new StageEvent.SpeechStarted(confidence, silence));
            }
            publish.accept(new StageEvent.Transcript(text, true, confidence));
        } else if (!speaking) {
            return;
        }
        publish.accept(new StageEvent.SpeechStopped(silence));
        publish.accept(new StageEvent.TurnEnded(confidence));
        speaking = false;
        expected = false;
        told = "";
    }

    /** An echo of what was told here. */
    @Override
    public void callerStarted() {}

    /** An echo as well, or the agent took the word: what the provider hears goes on all the same. */
    @Override
    public void callerStopped() {}
}
