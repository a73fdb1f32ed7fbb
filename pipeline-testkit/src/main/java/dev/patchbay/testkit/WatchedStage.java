package dev.patchbay.testkit;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.api.stage.AudioStage;
import dev.patchbay.api.stage.Interruption;
import dev.patchbay.api.stage.Stage;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.TextStage;
import java.time.Duration;
import java.util.function.BiConsumer;

/** A stage under test, each of its methods watched. */
abstract class WatchedStage {
    final String name;
    final StageWatch watch;
    private final Stage stage;
    private final BiConsumer<String, StageEvent> published;

    private WatchedStage(String name, Stage stage, StageWatch watch, BiConsumer<String, StageEvent> published) {
        this.name = name;
        this.stage = stage;
        this.watch = watch;
        this.published = published;
    }

    static Stage of(String name, Stage stage, StageWatch watch, BiConsumer<String, StageEvent> published) {
        return switch (stage) {
            case AudioStage audio -> new Audio(name, audio, watch, published);
            case TextStage text -> new Text(name, text, watch, published);
        };
    }

    public void start(StageContext context) {
        watch.run(name, "start()", () -> stage.start(new WatchedContext(name, context, watch, published)));
    }

    public void interrupt(Interruption interruption) {
        watch.run(name, "interrupt()", () -> stage.interrupt(interruption));
    }

    public void callerStarted(Duration ago) {
        watch.run(name, "callerStarted()", () -> stage.callerStarted(ago));
    }

    public void callerStopped() {
        watch.run(name, "callerStopped()", stage::callerStopped);
    }

    public void agentStarted() {
        watch.run(name, "agentStarted()", stage::agentStarted);
    }

    public void agentStopped() {
        watch.run(name, "agentStopped()", stage::agentStopped);
    }

    public void say(String text) {
        watch.run(name, "say()", () -> stage.say(text));
    }

    public void dtmf(char digit) {
        watch.run(name, "dtmf()", () -> stage.dtmf(digit));
    }

    public void inputEnded() {
        watch.run(name, "inputEnded()", stage::inputEnded);
    }

    public void close() {
        watch.run(name, "close()", stage::close);
    }

    /** With audio in. */
    static final class Audio extends WatchedStage implements AudioStage {
        private final AudioStage stage;

        Audio(String name, AudioStage stage, StageWatch watch, BiConsumer<String, StageEvent> published) {
            super(name, stage, watch, published);
            this.stage = stage;
        }

        String name() {
            return name;
        }

        @Override
        public void process(AudioFrame frame) {
            watch.run(name, "process()", () -> stage.process(frame));
        }
    }

    /** With text in. */
    static final class Text extends WatchedStage implements TextStage {
        private final TextStage stage;

        Text(String name, TextStage stage, StageWatch watch, BiConsumer<String, StageEvent> published) {
            super(name, stage, watch, published);
            this.stage = stage;
        }

        @Override
        public void process(String utterance, String text, boolean last) {
            watch.run(name, "process()", () -> stage.process(utterance, text, last));
        }

        @Override
        public void retract(String utterance) {
            watch.run(name, "retract()", () -> stage.retract(utterance));
        }
    }
}
