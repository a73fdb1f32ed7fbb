package dev.patchbay.bench;

import dev.patchbay.runtime.graph.Graph;

/** A stage that throws ends the measurement: what would be measured else is nothing. */
final class Failures implements Graph.Watch {
    static final Failures THROWN = new Failures();

    private Failures() {}

    @Override
    public void failed(String stage, Throwable thrown) {
        throw new IllegalStateException(stage + " failed", thrown);
    }
}
