package dev.patchbay.runtime.graph;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.AudioFrame;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A view of bytes that somebody else owns, pointed at the next run of audio again and again: nothing is allocated per
 * frame.
 *
 * <p><b>Threads.</b> One at a time, like the bytes behind it.
 */
public final class Frame implements AudioFrame {
    private final AudioFormat format;
    private byte[] bytes = {};
    private int offset;
    private int length;
    private long position;

    /**
     * A frame that points nowhere yet.
     *
     * @param format of all that it will point at
     */
    public Frame(AudioFormat format) {
        this.format = format;
    }

    /**
     * Points this frame at the next run of its stream; the position moves on by the length of the one before.
     *
     * @param source holds the bytes
     * @param from where they begin
     * @param count bytes, a multiple of the format's block
     * @return this
     */
    public Frame next(byte[] source, int from, int count) {
        position += samples();
        bytes = source;
        offset = from;
        length = count;
        return this;
    }

    /** {@return the array behind this frame} */
    public byte[] array() {
        return bytes;
    }

    /** {@return where the frame begins in {@link #array()}} */
    public int offset() {
        return offset;
    }

    @Override
    public AudioFormat format() {
        return format;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public void copyTo(ByteBuffer target) {
        target.put(bytes, offset, length);
    }

    @Override
    public AudioFrame copy() {
        var copy = new Frame(format);
        copy.next(Arrays.copyOfRange(bytes, offset, offset + length), 0, length);
        copy.position = position;
        return copy;
    }
}
