package dev.patchbay.plugin.audiosocket;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.AudioFrame;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** A frame of its own bytes. */
final class Frame implements AudioFrame {
    private final AudioFormat format;
    private final byte[] bytes;

    Frame(AudioFormat format, byte[] bytes) {
        this.format = format;
        this.bytes = bytes;
    }

    /** 20 ms, every byte of them the same. */
    static Frame of(AudioKind kind, int value) {
        var bytes = new byte[kind.maxBytes(20)];
        Arrays.fill(bytes, (byte) value);
        return new Frame(kind.format(), bytes);
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public AudioFormat format() {
        return format;
    }

    @Override
    public long position() {
        return 0;
    }

    @Override
    public int length() {
        return bytes.length;
    }

    @Override
    public void copyTo(ByteBuffer target) {
        target.put(bytes);
    }

    @Override
    public AudioFrame copy() {
        return new Frame(format, bytes.clone());
    }
}
