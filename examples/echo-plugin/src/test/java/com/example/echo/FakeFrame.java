package com.example.echo;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.api.media.Encoding;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** 20 ms at 8000 Hz, every byte of which is the same. */
record FakeFrame(int value) implements AudioFrame {
    static final int BYTES = 320;

    @Override
    public AudioFormat format() {
        return AudioFormat.mono(Encoding.PCM16, 8000);
    }

    @Override
    public long position() {
        return 0;
    }

    @Override
    public int length() {
        return BYTES;
    }

    @Override
    public void copyTo(ByteBuffer target) {
        target.put(bytes(value));
    }

    @Override
    public AudioFrame copy() {
        return this;
    }

    /** The bytes of frames with these values, one after the other. */
    static byte[] bytes(int... values) {
        var bytes = new byte[values.length * BYTES];
        for (int i = 0; i < values.length; i++) {
            Arrays.fill(bytes, i * BYTES, (i + 1) * BYTES, (byte) values[i]);
        }
        return bytes;
    }
}
