package dev.patchbay.runtime.graph;

/** Takes frames. */
@FunctionalInterface
public interface FrameSink {
    /**
     * Takes one frame.
     *
     * @param frame borrowed until this returns
     */
    void frame(Frame frame);
}
