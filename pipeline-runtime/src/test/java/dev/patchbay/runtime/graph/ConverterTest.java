package dev.patchbay.runtime.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.runtime.negotiation.Conversion;
import dev.patchbay.runtime.negotiation.Negotiator;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConverterTest {
    private static final Negotiator NEGOTIATOR = Resampling.negotiator(Conversion.Preset.STANDARD);

    /** Keeps all bytes, the positions of the frames and their arrays. */
    private static final class Heard implements FrameSink {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        final List<Long> positions = new ArrayList<>();
        final List<Integer> lengths = new ArrayList<>();
        final List<byte[]> arrays = new ArrayList<>();

        @Override
        public void frame(Frame frame) {
            bytes.write(frame.array(), frame.offset(), frame.length());
            positions.add(frame.position());
            lengths.add(frame.length());
            arrays.add(frame.array());
        }
    }

    private static AudioFormat format(String text) {
        return AudioFormat.parse(text);
    }

    private static Converter to(Converter converter, String from, String to, FrameSink sink, Conversion... more) {
        var steps = new ArrayList<>(NEGOTIATOR.conversions(format(from), format(to)));
        steps.addAll(List.of(more));
        return converter.to(steps, format(to), sink);
    }

    private static byte[] noise(int length) {
        var bytes = new byte[length];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    @Test
    void theSameFormatGetsTheVerySameBytes() {
        var heard = new Heard();
        var converter = to(new Converter(format("pcmu 8000")), "pcmu 8000", "pcmu 8000", heard);
        var bytes = noise(160);
        converter.push(bytes, 0, 160);
        assertThat(heard.arrays.getFirst()).isSameAs(bytes);
    }

    @ParameterizedTest
    @CsvSource({
        "pcm16 8000, pcm16 16000",
        "pcm16 24000, pcmu 8000",
        "pcmu 8000, pcm16 48000",
        "pcm16 44100, pcm16 16000",
        "pcm16 48000 stereo, pcm16 8000",
        "pcm16 8000, pcm16be 16000 stereo",
    })
    void oddChunksGiveTheBytesOfOneChunk(String from, String to) {
        var bytes = noise(format(from).blockBytes() * format(from).sampleRate() / 5);
        var whole = new Heard();
        var one = to(new Converter(format(from)), from, to, whole);
        one.push(bytes, 0, bytes.length);
        one.flush();

        var pieces = new Heard();
        var many = to(new Converter(format(from)), from, to, pieces);
        int block = format(from).blockBytes();
        for (int at = 0, samples = 1; at < bytes.length; samples = samples * 7 % 401 + 1) {
            int length = Math.min(samples * block, bytes.length - at);
            many.push(ByteBuffer.wrap(bytes, at, length));
            at += length;
        }
        many.flush();
        assertThat(pieces.bytes.toByteArray()).isEqualTo(whole.bytes.toByteArray());
    }

    @Test
    void directBuffersAreTakenToo() {
        var heard = new Heard();
        var converter = to(new Converter(format("pcm16 8000")), "pcm16 8000", "pcm16be 8000", heard);
        var direct = ByteBuffer.allocateDirect(4).put(new byte[] {1, 2, 3, 4}).flip();
        converter.push(direct);
        assertThat(heard.bytes.toByteArray()).containsExactly(2, 1, 4, 3);
        assertThat(direct.hasRemaining()).isFalse();
    }

    @Test
    void halfASampleAtTheEndIsDropped() {
        var heard = new Heard();
        var converter = to(new Converter(format("pcm16 8000")), "pcm16 8000", "pcm16 8000", heard);
        converter.push(new byte[] {1, 2, 3}, 0, 3);
        converter.push(new byte[] {1}, 0, 1);
        assertThat(heard.bytes.toByteArray()).containsExactly(1, 2);
    }

    @Test
    void positionsCountTheSamplesOfTheOutput() {
        var heard = new Heard();
        var converter = to(new Converter(format("pcm16 8000")), "pcm16 8000", "pcm16 24000", heard);
        for (int i = 0; i < 4; i++) {
            converter.push(new byte[320], 0, 320);
        }
        assertThat(heard.positions).containsExactly(0L, 480L, 960L, 1_440L);
    }

    @Test
    void framesAreCutToTheConsumersFramingAndTheLastIsFilledUp() {
        var heard = new Heard();
        var converter = to(
                new Converter(format("pcmu 8000")),
                "pcmu 8000",
                "pcmu 8000",
                heard,
                new Conversion.Reframe(20, format("pcmu 8000").encoding()));
        converter.push(noise(250), 0, 250);
        converter.push(noise(100), 0, 100);
        assertThat(heard.lengths).containsExactly(160, 160);
        converter.flush();
        assertThat(heard.lengths).containsExactly(160, 160, 160);
        assertThat(heard.bytes.toByteArray()[479]).isEqualTo((byte) 0xff);
        assertThat(heard.positions).containsExactly(0L, 160L, 320L);
    }

    @Test
    void whatTwoConsumersShareIsDoneOnce() {
        var linear = new Heard();
        var muLaw = new Heard();
        var shared = new Converter(format("pcm16 16000"));
        to(shared, "pcm16 16000", "pcm16 8000", linear);
        to(shared, "pcm16 16000", "pcmu 8000", muLaw);
        var alone = new Heard();
        var other = to(new Converter(format("pcm16 16000")), "pcm16 16000", "pcmu 8000", alone);
        var bytes = noise(3_200);
        shared.push(bytes, 0, bytes.length);
        other.push(bytes, 0, bytes.length);
        assertThat(muLaw.bytes.toByteArray()).isEqualTo(alone.bytes.toByteArray());
        assertThat(linear.bytes.size()).isEqualTo(1_600);
        assertThat(other.steps()).as("resample, encode").isEqualTo(2);
        assertThat(shared.steps()).as("resample, encode and encode").isEqualTo(3);
    }
}
