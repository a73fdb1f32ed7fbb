package dev.patchbay.api.stage;

import dev.patchbay.api.stage.Interruption.Heard;
import java.nio.ByteBuffer;

/**
 * A cancellable run of output: one reply, one synthesised sentence. Write it as it arrives, in any chunk size, in the
 * negotiated format; the runtime converts, frames and paces. Utterances play in the order in which they are written.
 *
 * <p>Once cancelled every method does nothing, so a late message of a provider needs no special case.
 *
 * <p><b>Threads.</b> One thread at a time, any thread but the session's turn, because writing may wait.
 */
public interface Utterance extends AutoCloseable {
    /**
     * The id given to {@link StageContext#begin}.
     *
     * @return the provider's id of this item
     */
    String id();

    /**
     * Copies the remaining bytes. Waits while the playout buffer is full, which is the provider's back-pressure. Half a
     * sample at the end is kept for the next write.
     *
     * @param audio in {@link StageContext#outputFormat()}; the position advances to the limit
     * @return false once cancelled: stop producing
     * @throws InterruptedException when the session ended while this waited
     */
    boolean write(ByteBuffer audio) throws InterruptedException;

    /**
     * Passes text on to the next stage.
     *
     * @param text a piece of the utterance
     * @return false once cancelled: stop producing
     * @throws InterruptedException when the session ended while this waited
     */
    boolean write(String text) throws InterruptedException;

    /**
     * Says which words the audio is of that is written from here on, until this is called again. From it the session knows
     * which of the words the caller heard. For synthesizers; it does nothing to text.
     *
     * @param words a sentence or less
     */
    default void says(String words) {}

    /**
     * Whether the caller cut this utterance off, its stage took it back, or the session ended.
     *
     * @return true once and for all
     */
    boolean cancelled();

    /**
     * Takes back what the caller has not heard yet: the provider changed its mind. Nothing more of it is played, and other
     * utterances go on as if it had ended here. Any thread, the session's turn included.
     *
     * @return how much of it was heard; of text, nothing. The same again when it was over already
     */
    Heard cancel();

    /** Marks the end of the utterance; what was written is still played. Any number of times. */
    @Override
    void close();
}
