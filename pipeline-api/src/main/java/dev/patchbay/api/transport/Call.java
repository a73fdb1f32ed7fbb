package dev.patchbay.api.transport;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.api.media.FormatSet;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;

/**
 * One connected call, after its handshake.
 *
 * <p><b>Threads.</b> The runtime reads it on the virtual thread that handed it over, with plain blocking calls, and
 * writes to it from the pacer that all calls share, which never waits. {@link #close} may come from any thread, and ends
 * a {@link #receive} that is waiting.
 */
public interface Call extends AutoCloseable {
    /**
     * The far end's id of this call.
     *
     * @return such as the UUID that Asterisk sent; never a telephone number
     */
    String id();

    /**
     * What else is known of the call: {@code from}, {@code to}, {@code remote}. May hold telephone numbers, so it is not
     * logged by default.
     *
     * @return fixed for the life of the call
     */
    Map<String, String> attributes();

    /**
     * What the far end sends.
     *
     * @return a single format once the handshake has fixed it
     */
    FormatSet<AudioFormat> inbound();

    /**
     * What the far end can be sent.
     *
     * @return most preferred first
     */
    FormatSet<AudioFormat> outbound();

    /**
     * Blocks until the far end says something; returns after calling exactly one method of {@code receiver}. Must be
     * called again soon, whatever happens elsewhere: a far end whose socket is not drained may hang up.
     *
     * @param receiver takes what was said
     * @throws IOException when the connection broke; the call is over
     * @throws dev.patchbay.api.PipelineException when the far end broke its protocol; the code's name is the reason that
     *     the call ended
     */
    void receive(Receiver receiver) throws IOException;

    /**
     * Hands one frame to the far end. Called by the shared pacer: must never block.
     *
     * @param frame in the negotiated format, 20 ms long, borrowed until this returns
     * @return false when the far end is not reading and the frame was dropped; the runtime counts it and, past a limit,
     *     ends this call only
     * @throws IOException when the connection broke
     */
    boolean send(AudioFrame frame) throws IOException;

    /**
     * Whether the far end says what it has played, and {@link Receiver#played} will be called. If not, a frame that it
     * was handed counts as played. Fixed for the life of the call.
     *
     * @return true for a far end that buffers and acknowledges
     */
    default boolean acknowledges() {
        return false;
    }

    /**
     * Drops audio that the far end has buffered and not yet played, where the protocol can. Must never block. Of what was
     * dropped, nothing may be told as {@link Receiver#played} before later frames were.
     */
    default void clear() {}

    /**
     * Hands the call to another destination.
     *
     * @param destination in the transport's own form
     * @return false when this transport can't
     */
    default boolean transfer(String destination) {
        return false;
    }

    /**
     * Sends keypad digits to the far end. Must never block.
     *
     * @param digits any of {@code 0-9 * # A-D}
     * @return false when this transport can't
     */
    default boolean sendDtmf(String digits) {
        return false;
    }

    /**
     * Ends the call for the caller too, where the protocol can say so: the switch that it came from must not go on with it.
     * Elsewhere it is the same as {@link #close}. Releases everything. Any thread; any number of times, and a {@link #close}
     * that follows changes nothing.
     */
    default void terminate() {
        close();
    }

    /**
     * Ends the call in the protocol's polite way and releases everything. Where the switch that it came from has rules for
     * what is next, it goes on with them. Any thread; any number of times.
     */
    @Override
    void close();

    /** Takes what the far end says. */
    interface Receiver {
        /**
         * Audio, in the format that {@link #format} last told, or else in the negotiated one.
         *
         * @param bytes whole samples, borrowed until this returns
         */
        void audio(ByteBuffer bytes);

        /**
         * The far end changed its format: audio from now on is in this one.
         *
         * @param inbound what it sends now
         * @param outbound what it can be sent now, most preferred first
         */
        void format(AudioFormat inbound, FormatSet<AudioFormat> outbound);

        /**
         * The caller pressed a key.
         *
         * @param digit one of {@code 0-9 * # A-D}
         */
        void dtmf(char digit);

        /**
         * The far end has played what it was sent, up to a frame. Only where {@link Call#acknowledges}; the more often, the
         * more exactly is it known what the caller heard.
         *
         * @param frames how many of the frames that {@link Call#send} took, from the first of the call on; never less than
         *     before. Frames that {@link Call#clear} dropped are counted once a later one was played
         */
        default void played(long frames) {}

        /** The caller hung up. */
        void hangup();
    }
}
