package dev.patchbay.runtime.graph;

import dev.patchbay.api.stage.AudioStage;

/** The end of a link at a stage: lends the frame, and counts a stage that takes longer than its slice. */
final class StageInput implements FrameSink {
    private static final long SLICE_NANOS = 10_000_000;

    private final String name;
    private final AudioStage stage;
    private final Lending lending;
    private final Graph.Watch watch;
    private boolean failed;

    StageInput(String name, AudioStage stage, Lending lending, Graph.Watch watch) {
        this.name = name;
        this.stage = stage;
        this.lending = lending;
        this.watch = watch;
    }

    @Override
    public void frame(Frame frame) {
        if (failed) {
            return;
        }
        watch.entered(name, frame);
        long before = System.nanoTime();
        lend(frame);
        long took = System.nanoTime() - before;
        if (took > SLICE_NANOS) {
            watch.slow(name, took);
        }
    }

    /** What a stage throws stays here, so that a filter is not blamed for the stage behind it. */
    @SuppressWarnings("CatchingUnchecked") // whatever a plugin throws ends its session and nothing else
    private void lend(Frame frame) {
        try {
            lending.lend(stage, frame);
        } catch (Throwable thrown) {
            failed = true;
            watch.failed(name, thrown);
        }
    }
}
