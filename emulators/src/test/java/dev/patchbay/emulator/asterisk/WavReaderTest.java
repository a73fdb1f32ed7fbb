package dev.patchbay.emulator.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WavReaderTest {

    private static final byte[] DATA = {1, 0, (byte) 0xff, (byte) 0xff};

    @Test
    void readsMonoPcm16() {
        Samples samples = WavReader.read("good.wav", wav(chunk("fmt ", format(1, 1, 16000, 16)), chunk("data", DATA)));

        assertThat(samples.rate()).isEqualTo(16000);
        assertThat(samples.toArray()).containsExactly(1, -1);
    }

    @Test
    void passesOverChunksOfOtherKindsAndTheirPadding() {
        byte[] odd = chunk("LIST", new byte[] {1, 2, 3, 0});
        odd[4] = 3;

        Samples samples =
                WavReader.read("good.wav", wav(chunk("fmt ", format(1, 1, 8000, 16)), odd, chunk("data", DATA)));

        assertThat(samples.length()).isEqualTo(2);
    }

    @Test
    void refusesOtherFormats() {
        refuses(
                "is of encoding 7 with 1 channels of 8 bits",
                chunk("fmt ", format(7, 1, 8000, 8)),
                chunk("data", DATA));
        refuses("is of encoding 1 with 2 channels of 16 bits", chunk("fmt ", format(1, 2, 8000, 16)));
        refuses("has a rate of 0 Hz", chunk("fmt ", format(1, 1, 0, 16)));
        refuses("has a format chunk of only 4 bytes", chunk("fmt ", new byte[4]));
    }

    @Test
    void refusesMissingAndBrokenChunks() {
        byte[] broken = chunk("data", DATA);
        broken[4] = 5;

        refuses("has no chunk 'fmt '", chunk("data", DATA));
        refuses("has no chunk 'data'", chunk("fmt ", format(1, 1, 8000, 16)));
        refuses("breaks off within its chunk 'data'", chunk("fmt ", format(1, 1, 8000, 16)), broken);
        refuses("ends within a sample", chunk("fmt ", format(1, 1, 8000, 16)), chunk("data", new byte[3]));
    }

    @Test
    void refusesWhatIsNotAWavFile() {
        byte[] cutOff = wav(chunk("fmt ", format(1, 1, 8000, 16)), chunk("data", DATA));
        cutOff[4] = 50;

        assertThatThrownBy(() -> WavReader.read("bad.wav", new byte[3]))
                .hasMessage("bad.wav is shorter than a RIFF header; needed is a WAV file of mono PCM16");
        assertThatThrownBy(() -> WavReader.read("bad.wav", new byte[12])).hasMessageContaining("RIFF");
        assertThatThrownBy(() -> WavReader.read("bad.wav", cutOff))
                .hasMessageContaining("says that 50 bytes follow its RIFF header, but 40 do");
    }

    private static void refuses(String why, byte[]... chunks) {
        assertThatThrownBy(() -> WavReader.read("bad.wav", wav(chunks)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bad.wav " + why + "; needed is a WAV file of mono PCM16");
    }

    private static byte[] wav(byte[]... chunks) {
        ByteBuffer body = ByteBuffer.allocate(1000).put("WAVE".getBytes(StandardCharsets.ISO_8859_1));
        for (byte[] chunk : chunks) {
            body.put(chunk);
        }
        byte[] bytes = new byte[body.position()];
        body.flip().get(bytes);
        return chunk("RIFF", bytes);
    }

    private static byte[] chunk(String tag, byte[] body) {
        return ByteBuffer.allocate(8 + body.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(tag.getBytes(StandardCharsets.ISO_8859_1))
                .putInt(body.length)
                .put(body)
                .array();
    }

    private static byte[] format(int encoding, int channels, int rate, int bits) {
        return ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) encoding)
                .putShort((short) channels)
                .putInt(rate)
                .putInt(rate * channels * bits / 8)
                .putShort((short) (channels * bits / 8))
                .putShort((short) bits)
                .array();
    }
}
