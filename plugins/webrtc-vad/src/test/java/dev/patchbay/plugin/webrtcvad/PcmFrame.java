package dev.patchbay.plugin.webrtcvad;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.api.media.Encoding;
import java.nio.ByteBuffer;

/** A frame of 16-bit samples at 8 kHz. */
record PcmFrame(ByteBuffer bytes, long position) implements AudioFrame {
    static final AudioFormat FORMAT = AudioFormat.mono(Encoding.PCM16, 8_000);

    @Override
    public AudioFormat format() {
        return FORMAT;
    }

    @Override
    public int length() {
        return bytes.remaining();
    }

    @Override
    public void copyTo(ByteBuffer target) {
        target.put(bytes.duplicate());
    }

    @Override
    public AudioFrame copy() {
        return this;
    }
}
