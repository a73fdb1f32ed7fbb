package dev.patchbay.bench;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.Encoding;
import dev.patchbay.plugin.audiosocket.AudioKind;
import dev.patchbay.runtime.graph.Converter;
import dev.patchbay.runtime.playout.Paced;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;

/** 20 ms of a tone of 400 Hz, which are eight whole periods: one frame after another is one tone. */
final class Tone {
    private static final int HERTZ = 400;
    private static final int AMPLITUDE = 8_000;
    private static final int HEADER_BYTES = 3;

    private Tone() {}

    /** The samples at a rate. */
    static short[] samples(int sampleRate) {
        short[] samples = new short[sampleRate * Paced.PERIOD_MS / 1_000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) Math.round(AMPLITUDE * Math.sin(2 * Math.PI * HERTZ * i / sampleRate));
        }
        return samples;
    }

    /** The samples as bytes, the low one first. */
    static byte[] pcm(int sampleRate) {
        var samples = samples(sampleRate);
        var bytes = ByteBuffer.allocate(samples.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples);
        return bytes.array();
    }

    /** The samples as bytes of a format. */
    static byte[] in(AudioFormat format) {
        var linear = AudioFormat.mono(Encoding.PCM16, format.sampleRate());
        var bytes = ByteBuffer.allocate(format.bytes(Duration.ofMillis(Paced.PERIOD_MS)));
        new Converter(linear)
                .to(EchoPipeline.NEGOTIATOR.conversions(linear, format), format, frame -> frame.copyTo(bytes))
                .push(pcm(format.sampleRate()), 0, linear.bytes(Duration.ofMillis(Paced.PERIOD_MS)));
        return bytes.array();
    }

    /** The bytes in an AudioSocket message. */
    static byte[] message(AudioKind kind) {
        var payload = pcm(kind.format().sampleRate());
        return ByteBuffer.allocate(HEADER_BYTES + payload.length)
                .put((byte) kind.code())
                .putShort((short) payload.length)
                .put(payload)
                .array();
    }
}
