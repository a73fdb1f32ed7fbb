package dev.patchbay.testkit;

import dev.patchbay.api.stage.Interruption;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.TextStage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text stage that keeps what it was told and does what its test says. */
final class FakeTextStage implements TextStage {
    final List<String> heard = new ArrayList<>();
    final List<Interruption> interruptions = new ArrayList<>();
    final List<String> retracted = new ArrayList<>();
    OnText onText = (context, id, text) -> {};
    private @Nullable StageContext started;

    /** What to do with a piece of text. */
    @FunctionalInterface
    interface OnText {
        void accept(StageContext context, String id, String text);
    }

    StageContext context() {
        if (started == null) {
            throw new IllegalStateException("not started");
        }
        return started;
    }

    @Override
    public void start(StageContext context) {
        started = context;
    }

    @Override
    public void process(String id, String text, boolean last) {
        heard.add(last ? text + "." : text);
        if (started != null) {
            onText.accept(started, id, text);
        }
    }

    @Override
    public void retract(String id) {
        retracted.add(id);
    }

    @Override
    public void interrupt(Interruption interruption) {
        interruptions.add(interruption);
    }
}
