package dev.patchbay.api.media;

import java.nio.ByteBuffer;

/**
 * A borrowed, read-only view of one run of audio. The runtime implements it; plugins read it.
 *
 * <p><b>Ownership.</b> A frame handed to a callback is valid until that callback returns; the runtime then reuses both
 * the frame object and the bytes behind it. Use {@link #copy()} to keep one. The test kit poisons returned frames, so a
 * stage that keeps one fails its own tests.
 *
 * <p><b>Threads.</b> The callback's own thread only. What {@link #copy()} returns is immutable and safe anywhere.
 */
public interface AudioFrame {
    /**
     * The format of the bytes.
     *
     * @return the same for every frame of a link until it is negotiated anew
     */
    AudioFormat format();

    /**
     * Where this frame begins in its stream.
     *
     * @return samples per channel since the stream began, at {@link #format()}'s rate
     */
    long position();

    /**
     * The length.
     *
     * @return bytes, a multiple of {@link AudioFormat#blockBytes()}, more than 0
     */
    int length();

    /**
     * The length.
     *
     * @return samples per channel
     */
    default int samples() {
        return length() / format().blockBytes();
    }

    /**
     * Writes all {@link #length()} bytes at the buffer's position and advances it.
     *
     * @param target with at least {@link #length()} bytes remaining
     * @throws java.nio.BufferOverflowException when there is less room
     */
    void copyTo(ByteBuffer target);

    /**
     * A frame with its own bytes, valid for as long as it is reachable. Allocates.
     *
     * @return an immutable copy
     */
    AudioFrame copy();
}
