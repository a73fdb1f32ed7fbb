package dev.patchbay.testkit;

import dev.patchbay.api.media.AudioFormat;

/**
 * One frame of audio on the wire.
 *
 * @param atMillis when its first sample was due, in milliseconds since the session began
 * @param format of the bytes
 * @param position samples per channel since the stream began
 * @param bytes its own copy
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares frames
public record SentFrame(long atMillis, AudioFormat format, long position, byte[] bytes) {
    /** {@return the samples of the first channel} */
    public short[] samples() {
        return Bytes.samples(bytes, format);
    }
}
