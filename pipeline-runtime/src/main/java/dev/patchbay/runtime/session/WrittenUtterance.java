package dev.patchbay.runtime.session;

import dev.patchbay.api.stage.Utterance;
import java.nio.ByteBuffer;
import java.util.function.BiConsumer;

/**
 * An utterance of text, on its way from one text stage to the next.
 *
 * <p><b>Threads.</b> One writer; cancelled from the session's turn.
 */
final class WrittenUtterance implements Utterance {
    private final String id;
    private final BiConsumer<String, Boolean> next;
    private volatile boolean cancelled;
    private boolean closed;

    /** @param next takes a piece and whether it is the last, on any thread */
    WrittenUtterance(String id, BiConsumer<String, Boolean> next) {
        this.id = id;
        this.next = next;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean write(ByteBuffer audio) {
        throw new IllegalStateException("utterance " + id + " is text: its stage's output is no audio");
    }

    @Override
    public boolean write(String text) {
        if (!cancelled && !closed) {
            next.accept(text, false);
        }
        return !cancelled;
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    void cancel() {
        cancelled = true;
    }

    @Override
    public void close() {
        if (!closed && !cancelled) {
            next.accept("", true);
        }
        closed = true;
    }
}
