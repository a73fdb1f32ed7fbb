package dev.patchbay.runtime.session;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.stage.AudioStage;
import dev.patchbay.api.stage.Interruption;
import dev.patchbay.api.stage.Stage;
import dev.patchbay.api.stage.TextStage;
import dev.patchbay.runtime.negotiation.PipelineShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The stages of one session, in order from the caller back to the caller, the detector first. Whatever a stage throws is
 * told with its name.
 *
 * <p><b>Threads.</b> The session's turn, unless a method says otherwise.
 */
final class Stages {
    private final Map<String, Stage> stages = new LinkedHashMap<>();
    private final BiConsumer<String, Throwable> failed;
    private volatile boolean silent;
    private boolean closed;

    Stages(PipelineShape shape, Map<String, Supplier<Stage>> makers, BiConsumer<String, Throwable> failed) {
        this.failed = failed;
        shape.detector().ifPresent(node -> make(node, makers));
        shape.stages().forEach(node -> make(node, makers));
    }

    private void make(PipelineShape.Node node, Map<String, Supplier<Stage>> makers) {
        var name = node.name();
        var maker = makers.get(name);
        if (maker == null) {
            throw notCreated(name, new IllegalArgumentException("no maker among " + makers.keySet()));
        }
        try {
            stages.put(name, fitting(node, maker.get()));
        } catch (RuntimeException | LinkageError thrown) {
            throw notCreated(name, thrown);
        }
    }

    private static Stage fitting(PipelineShape.Node node, Stage stage) {
        boolean audio = node.spec().input().formats().formats().getFirst() instanceof AudioFormat;
        if (audio != stage instanceof AudioStage) {
            throw new IllegalArgumentException("it declares " + (audio ? "an audio" : "a text") + " input, but is no "
                    + (audio ? "AudioStage" : "TextStage"));
        }
        return stage;
    }

    /** The others were created for nothing. */
    private StageNotCreated notCreated(String name, Throwable cause) {
        var failure = new StageNotCreated(name, cause);
        for (var stage : stages.values()) {
            try {
                stage.close();
            } catch (RuntimeException thrown) {
                failure.addSuppressed(thrown);
            }
        }
        return failure;
    }

    /** No stage gets another call, apart from the one to {@code close}. Any thread. */
    void silence() {
        silent = true;
    }

    /** Whether stages get no more calls. Any thread. */
    boolean silent() {
        return silent;
    }

    boolean closed() {
        return closed;
    }

    Map<String, Stage> byName() {
        return stages;
    }

    /** Hands a text stage something. */
    void text(String name, Consumer<TextStage> action) {
        if (stages.get(name) instanceof TextStage stage) {
            guarded(name, () -> action.accept(stage));
        }
    }

    /** Has an agent speak. */
    void say(String name, String text) {
        var stage = stages.get(name);
        if (stage != null) {
            guarded(name, () -> stage.say(text));
        }
    }

    void each(Consumer<Stage> action) {
        stages.forEach((name, stage) -> guarded(name, () -> action.accept(stage)));
    }

    void each(BiConsumer<String, Stage> action) {
        stages.forEach((name, stage) -> guarded(name, () -> action.accept(name, stage)));
    }

    /** From sink to source: who speaks to the caller hears it first. */
    void interrupt(Interruption interruption) {
        List<String> names = new ArrayList<>(stages.keySet()).reversed();
        for (var name : names) {
            var stage = stages.get(name);
            if (stage != null) {
                guarded(name, () -> stage.interrupt(interruption));
            }
        }
    }

    /** Closes every stage, whatever the others do. */
    void close() {
        if (!closed) {
            closed = true;
            silence();
            stages.forEach((name, stage) -> run(name, stage::close));
        }
    }

    void guarded(String name, Runnable action) {
        if (!silent) {
            run(name, action);
        }
    }

    @SuppressWarnings("CatchingUnchecked") // whatever a plugin throws ends its session and nothing else
    private void run(String name, Runnable action) {
        try {
            action.run();
        } catch (Throwable thrown) {
            failed.accept(name, thrown);
        }
    }
}
