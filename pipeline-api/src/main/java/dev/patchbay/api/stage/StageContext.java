package dev.patchbay.api.stage;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.api.tool.SessionControl;
import dev.patchbay.api.tool.ToolCall;
import dev.patchbay.api.tool.ToolResult;
import dev.patchbay.api.tool.ToolSpec;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What a stage may ask of its session.
 *
 * <p><b>Threads.</b> Each method says where it may be called: <em>in the session's turn</em> (from within one of the
 * stage's own methods, or a task given to {@link #execute} or {@link #after}), or from any thread. After the stage was
 * closed every method is a no-op.
 */
public interface StageContext {
    /**
     * The negotiated format of the input. In the session's turn.
     *
     * @return the format of every frame until {@link #announceInput}
     * @throws IllegalStateException when the stage's input is text
     */
    AudioFormat inputFormat();

    /**
     * The negotiated format of the output. Any thread.
     *
     * @return the format in which utterances are written
     * @throws IllegalStateException when the stage has no audio output
     */
    AudioFormat outputFormat();

    /**
     * Says that the provider takes another format than was planned. The link is planned anew, and the change is logged
     * and counted. In the session's turn; frames come in the new format from the next {@code process} on.
     *
     * @param format one that the runtime can convert to; otherwise the session ends with an error that names both
     */
    void announceInput(AudioFormat format);

    /**
     * Says that the provider produces another format than was planned. The link is planned anew, and the change is logged
     * and counted. In the session's turn; holds for utterances begun afterwards.
     *
     * @param format one that the runtime can convert from; otherwise the session ends with an error that names both
     */
    void announceOutput(AudioFormat format);

    /**
     * Passes a frame on, at once, on this thread, without copying it. For filters. In the session's turn.
     *
     * @param frame the one being processed
     */
    void emit(AudioFrame frame);

    /**
     * Passes changed audio on, at once, on this thread. For filters. In the session's turn.
     *
     * @param audio remaining bytes are whole samples in the output format; the position advances to the limit
     */
    void emit(ByteBuffer audio);

    /**
     * Opens output that arrives later, from elsewhere. For agents, language models and synthesizers. Any thread.
     *
     * @param utteranceId the provider's own id of the item, unique within the session
     * @return a new utterance; already cancelled when the session ended
     */
    Utterance begin(String utteranceId);

    /**
     * Tells the session what happened. Any thread; delivered in order, and never dropped.
     *
     * @param event what happened
     */
    void publish(StageEvent event);

    /**
     * Counts something that only this stage knows of, in {@code patchbay.stage.events}. Any thread.
     *
     * @param what one of few and fixed names, lower-case letters, digits and underscores: a metric label
     * @param times not negative
     */
    default void count(String what, long times) {}

    /**
     * The functions that this stage may offer to its model.
     *
     * @return every tool that plugins bring or the operator configured, and the pipeline allows. Any thread
     */
    List<ToolSpec> tools();

    /**
     * Runs a function that the model asked for. Any thread. One whose {@link ToolSpec#afterSpeech()} is set is asked for
     * once the agent's words that belong to it are written, and runs when the caller heard them.
     *
     * @param call what to run
     * @return completes on a tool's thread, never exceptionally: failures and time-outs are results
     */
    CompletableFuture<ToolResult> call(ToolCall call);

    /**
     * What this stage may do to its call.
     *
     * @return the session's control, safe for any thread
     */
    SessionControl session();

    /**
     * Runs blocking work on a virtual thread of its own, which is interrupted when the session ends. An exception that
     * leaves the task ends the session. Any thread.
     *
     * @param name shows in thread dumps and messages
     * @param task may block
     */
    void fork(String name, Blocking task);

    /**
     * Hands a task over into the session's turn, where it may touch the stage's state. Any thread; tasks run in order.
     *
     * @param task must not block
     */
    void execute(Runnable task);

    /**
     * Runs a task in the session's turn after a time on the media clock, to the next 20 ms. Any thread.
     *
     * @param delay not negative
     * @param task must not block
     * @return cancels it
     */
    Timer after(Duration delay, Runnable task);

    /**
     * A bounded queue whose items are handled, in order, by a virtual thread that may block: the way to a socket. Any
     * thread.
     *
     * @param name names the queue in metrics and messages
     * @param capacity items it holds before the oldest is dropped and counted, at least 1
     * @param drain handles one item; an exception ends the session
     * @param <T> the items
     * @return a new queue, which ends with the session
     */
    <T> Outbox<T> outbox(String name, int capacity, Outbox.Drain<T> drain);

    /**
     * The session's clock, which tests can turn by hand.
     *
     * @return the only source of time a stage should use. Any thread
     */
    InstantSource clock();

    /** Work that may block. */
    @FunctionalInterface
    interface Blocking {
        /**
         * Does it.
         *
         * @throws Exception ends the session; {@link InterruptedException} after the session's end is the normal way out
         */
        void run() throws Exception;
    }

    /** A task that waits for its time. */
    @FunctionalInterface
    interface Timer {
        /** Forgets the task unless it has begun. Any thread; any number of times. */
        void cancel();
    }
}
