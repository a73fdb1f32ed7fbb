package dev.patchbay.runtime.session;

import dev.patchbay.api.stage.Interruption.Heard;
import dev.patchbay.api.stage.Utterance;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * An utterance of text, on its way from one text stage to the next.
 *
 * <p><b>Threads.</b> One writer; cancelled from the session's turn.
 */
final class WrittenUtterance implements Utterance {
    private final String id;
    private final BooleanSupplier sessionOver;
    private final Consumer<Runnable> turn;
    private final Next next;
    private volatile boolean cancelled;
    private volatile boolean closed;

    /** Takes pieces, in the turn. */
    @FunctionalInterface
    interface Next {
        void take(String utterance, String text, boolean last);
    }

    /**
     * @param sessionOver whether the session is over, and every utterance with it
     * @param turn runs a task in the session's turn, when it is time for what the answer consists of
     * @param next takes a piece and whether it is the last, in the turn
     */
    WrittenUtterance(String id, BooleanSupplier sessionOver, Consumer<Runnable> turn, Next next) {
        this.id = id;
        this.sessionOver = sessionOver;
        this.turn = turn;
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
        if (!cancelled() && !closed) {
            pass(text, false);
        }
        return !cancelled();
    }

    /** What is still waiting for its turn when the utterance is cancelled goes nowhere. */
    private void pass(String text, boolean last) {
        turn.accept(() -> {
            if (!cancelled) {
                next.take(id, text, last);
            }
        });
    }

    @Override
    public boolean cancelled() {
        return cancelled || sessionOver.getAsBoolean();
    }

    @Override
    public Heard cancel() {
        cancelled = true;
        return new Heard(id, Duration.ZERO, Duration.ZERO);
    }

    /** Whether there is nothing more to cancel. */
    boolean over() {
        return closed || cancelled;
    }

    @Override
    public void close() {
        if (!closed && !cancelled) {
            pass("", true);
        }
        closed = true;
    }
}
