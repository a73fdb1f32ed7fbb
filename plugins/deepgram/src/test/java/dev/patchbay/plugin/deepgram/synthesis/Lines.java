package dev.patchbay.plugin.deepgram.synthesis;

import dev.patchbay.api.stage.Interruption;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.TextStage;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A language model that says what a test tells it to, sentence by sentence. */
final class Lines implements TextStage {
    final List<Interruption.Heard> heard = new CopyOnWriteArrayList<>();
    private volatile @Nullable StageContext context;

    @Override
    public void start(StageContext started) {
        context = started;
    }

    @Override
    public void process(String utterance, String text, boolean last) {
        // It answers nobody.
    }

    @Override
    public void interrupt(Interruption interruption) {
        heard.addAll(interruption.utterances());
    }

    /** One answer. */
    void say(String id, String... sentences) {
        var session = context;
        if (session == null) {
            throw new IllegalStateException("the call has not begun");
        }
        session.fork(id, () -> {
            try (var answer = session.begin(id)) {
                for (var sentence : sentences) {
                    answer.write(sentence);
                }
            }
        });
    }
}
