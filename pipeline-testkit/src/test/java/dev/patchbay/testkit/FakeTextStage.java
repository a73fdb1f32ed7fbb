package dev.patchbay.testkit;

import dev.patchbay.api.stage.Interruption;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.TextStage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A text stage that keeps what it was told and does what its test says. */
final class FakeTextStage implements TextStage {
    final List<String> heard = new ArrayList<>();
    final List<Interruption> interruptions = new ArrayList<>();
    BiConsumer<StageContext, String> onText = (context, text) -> {};
    private @Nullable StageContext started;

    @Override
    public void start(StageContext context) {
        started = context;
    }

    @Override
    public void process(String text, boolean last) {
        heard.add(last ? text + "." : text);
        if (started != null) {
            onText.accept(started, text);
        }
    }

    @Override
    public void interrupt(Interruption interruption) {
        interruptions.add(interruption);
    }
}
