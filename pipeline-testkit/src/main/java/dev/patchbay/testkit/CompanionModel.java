package dev.patchbay.testkit;

import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.api.stage.TextStage;
import org.jspecify.annotations.Nullable;

/** The language model that completes the pipeline of a text stage under test: it says the caller's words again. */
final class CompanionModel implements TextStage {
    /** What the ids of its answers begin with. */
    static final String REPLY = "reply-";

    private final StringBuilder turn = new StringBuilder();
    private @Nullable StageContext context;
    private int replies;

    static StageSpec spec() {
        return StageSpec.languageModel();
    }

    @Override
    public void start(StageContext started) {
        context = started;
    }

    @Override
    public void process(String id, String text, boolean last) {
        turn.append(text);
        var session = context;
        if (last && session != null) {
            var words = turn.toString();
            turn.setLength(0);
            var reply = session.begin(REPLY + ++replies);
            session.fork(reply.id(), () -> {
                reply.write(words);
                reply.close();
            });
        }
    }
}
