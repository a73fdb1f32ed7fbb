package dev.patchbay.runtime.graph;

import dev.patchbay.api.stage.AudioStage;

/** The end of a link at a stage: lends the frame, and counts a stage that takes longer than its slice. */
final class StageInput implements FrameSink {
    private static final long SLICE_NANOS = 10_000_000;

    private final String name;
    private final AudioStage stage;
    private final Lending lending;
    private final Graph.Watch watch;

    StageInput(String name, AudioStage stage, Lending lending, Graph.Watch watch) {
        this.name = name;
        this.stage = stage;
        this.lending = lending;
        this.watch = watch;
    }

    @Override
    @SuppressWarnings("CatchingUnchecked") // whatever a plugin throws ends its session and nothing else
    public void frame(Frame frame) {
        watch.entered(name, frame);
        long before = System.nanoTime();
        try {
            lending.lend(stage, frame);
        } catch (Throwable thrown) {
            watch.failed(name, thrown);
        }
        long took = System.nanoTime() - before;
        if (took > SLICE_NANOS) {
            watch.slow(name, took);
        }
    }
}
