package dev.patchbay.runtime.graph;

import dev.patchbay.api.stage.AudioStage;

/** How a frame is lent to a stage. The test kit takes it back for good, to catch stages that keep frames. */
@FunctionalInterface
public interface Lending {
    /** Lends the frame itself. */
    Lending PLAIN = AudioStage::process;

    /**
     * Lends a frame for one call.
     *
     * @param stage the borrower
     * @param frame valid until this returns
     */
    void lend(AudioStage stage, Frame frame);
}
