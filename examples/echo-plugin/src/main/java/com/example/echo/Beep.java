package com.example.echo;

import dev.patchbay.api.media.AudioFormat;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A short tone: 880 Hz for 150 ms at −12 dBFS, which rises and falls over 10 ms so that it doesn't click. */
final class Beep {
    private static final double HERTZ = 880;
    private static final double SECONDS = 0.150;
    private static final double FADE_SECONDS = 0.010;
    private static final double PEAK = 0.25 * Short.MAX_VALUE;

    private Beep() {}

    /**
     * Makes the tone.
     *
     * @param format mono, 16-bit little-endian
     * @return its bytes
     */
    static byte[] in(AudioFormat format) {
        int samples = (int) (SECONDS * format.sampleRate());
        var bytes = ByteBuffer.allocate(samples * format.blockBytes()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < samples; i++) {
            double time = (double) i / format.sampleRate();
            bytes.putShort((short) Math.round(PEAK * envelope(time) * Math.sin(2 * Math.PI * HERTZ * time)));
        }
        return bytes.array();
    }

    private static double envelope(double time) {
        return Math.min(1, Math.min(time, SECONDS - time) / FADE_SECONDS);
    }
}
