package dev.patchbay.bench;

import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.api.stage.AudioStage;
import dev.patchbay.runtime.graph.Frame;
import java.util.function.Consumer;

/** A stage that gives the frame itself to somebody, as a filter's {@code emit} does. */
record PassThrough(Consumer<Frame> next) implements AudioStage {
    @Override
    public void process(AudioFrame frame) {
        next.accept((Frame) frame);
    }
}
