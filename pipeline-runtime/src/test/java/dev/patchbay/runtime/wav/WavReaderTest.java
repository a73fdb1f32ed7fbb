package dev.patchbay.runtime.wav;

import static dev.patchbay.runtime.wav.RiffBytes.REAL_LENGTH;
import static dev.patchbay.runtime.wav.RiffBytes.wav;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.patchbay.runtime.dsp.G711;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WavReaderTest {
    private static final int PCM = 1;

    @TempDir
    private Path folder;

    @Test
    void readsPcm() throws IOException {
        Path file = wav().fmt(PCM, 1, 8000, 16)
                .chunk("data", REAL_LENGTH, 0x34, 0x12, 0xFE, 0xFF)
                .in(folder);
        try (WavReader reader = WavReader.open(file)) {
            assertThat(reader.format()).isEqualTo(new WavFormat(WavEncoding.PCM16, 8000, 1));
            assertThat(reader.samples()).isEqualTo(2);
        }
        assertThat(samplesOf(file)).containsExactly(0x1234, -2);
    }

    @Test
    void readsStereo() throws IOException {
        Path file = wav().fmt(PCM, 2, 44100, 16)
                .chunk("data", REAL_LENGTH, 1, 0, 2, 0, 3, 0, 4, 0)
                .in(folder);
        try (WavReader reader = WavReader.open(file)) {
            assertThat(reader.samples()).isEqualTo(2);
            short[] out = new short[5];
            assertThat(reader.read(out, 1, 2)).isEqualTo(2);
            assertThat(out).containsExactly(0, 1, 2, 3, 4);
            assertThat(reader.read(out, 0, 2)).isEqualTo(-1);
        }
    }

    @Test
    void decodesALawAndMuLaw() throws IOException {
        assertThat(samplesOf(wav().fmt(6, 1, 8000, 8)
                        .chunk("data", REAL_LENGTH, 0xD5, 0x2A)
                        .in(folder)))
                .containsExactly(G711.A_LAW.decode((byte) 0xD5), G711.A_LAW.decode((byte) 0x2A));
        assertThat(samplesOf(wav().fmt(7, 1, 8000, 8)
                        .chunk("data", REAL_LENGTH, 0xFF, 0x00)
                        .in(folder)))
                .containsExactly(0, -32124);
    }

    @Test
    void readsWhatIsEncodedAsItIs() throws IOException {
        Path file = wav().fmt(7, 2, 8000, 8)
                .chunk("data", REAL_LENGTH, 1, 2, 3, 4, 5, 6)
                .in(folder);
        try (WavReader reader = WavReader.open(file)) {
            byte[] out = new byte[5];
            assertThat(reader.readEncoded(out, 1, 2)).isEqualTo(2);
            assertThat(out).containsExactly(0, 1, 2, 3, 4);
            assertThat(reader.readEncoded(out, 0, 2)).isEqualTo(1);
            assertThat(reader.readEncoded(out, 0, 2)).isEqualTo(-1);
        }
    }

    @Test
    void readsTheExtendedFormatOfAllThreeEncodings() throws IOException {
        String tail = "0000001000800000AA00389B71";
        int[] data = {1, 2, 3, 4};
        for (WavEncoding encoding : WavEncoding.values()) {
            int bits = encoding == WavEncoding.PCM16 ? 16 : 8;
            Path file = wav().extended("0" + encoding.tag() + "0000" + tail, 1, 16000, bits)
                    .chunk("data", REAL_LENGTH, data)
                    .in(folder);
            try (WavReader reader = WavReader.open(file)) {
                assertThat(reader.format()).isEqualTo(new WavFormat(encoding, 16000, 1));
            }
        }
    }

    @Test
    void refusesAnExtendedFormatWithAnotherKindOfSubformat() throws IOException {
        Path file = wav().extended("01000000000010008000FFFFFFFFFFFF", 1, 16000, 16)
                .chunk("data", REAL_LENGTH, 1, 2)
                .in(folder);
        assertRefused(
                file, "format 0xFFFE with 16 bits per sample; 16-bit PCM, A-law and mu-law are read, so convert it");
    }

    @Test
    void skipsChunksThatItDoesNotKnowEvenOnesOfOddLength() throws IOException {
        Path file = wav().chunk("JUNK", REAL_LENGTH, 9, 9, 9)
                .bytes(0)
                .fmt(PCM, 1, 8000, 16)
                .chunk("LIST", REAL_LENGTH, 9, 9, 9, 9)
                .chunk("data", REAL_LENGTH, 5, 0)
                .chunk("LIST", REAL_LENGTH, 9, 9)
                .in(folder);
        assertThat(samplesOf(file)).containsExactly(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 0x7FFFF000})
    void aLengthThatAPipeLeftOpenReachesToTheEndOfTheFile(int claimed) throws IOException {
        Path file = wav().fmt(PCM, 1, 8000, 16)
                .chunk("data", claimed, 1, 0, 2, 0, 3)
                .in(folder, claimed);
        assertThat(samplesOf(file)).containsExactly(1, 2);
    }

    @Test
    void aLengthOfNothingIsNothingInAFileThatKnowsItsOwnLength() throws IOException {
        Path file = wav().fmt(PCM, 1, 8000, 16)
                .chunk("data", 0)
                .chunk("LIST", REAL_LENGTH, 1, 2)
                .in(folder);
        assertThat(samplesOf(file)).isEmpty();
    }

    @Test
    void refusesDataThatClaimsMoreThanThereIsAndNamesBoth() throws IOException {
        Path file = wav().fmt(PCM, 1, 8000, 16).chunk("data", 64000, 1, 0, 2, 0).in(folder);
        assertRefused(
                file,
                "its data chunk claims 64000 bytes and the file holds 4 of them; it is truncated, so copy or"
                        + " record it again");
    }

    @Test
    void leavesOutBytesThatMakeUpNoWholeSample() throws IOException {
        assertThat(samplesOf(wav().fmt(PCM, 1, 8000, 16)
                        .chunk("data", REAL_LENGTH, 1, 0, 2)
                        .in(folder)))
                .containsExactly(1);
        assertThat(samplesOf(wav().fmt(PCM, 2, 8000, 16)
                        .chunk("data", REAL_LENGTH, 1, 0, 2, 0, 3, 0)
                        .in(folder)))
                .containsExactly(1, 2);
    }

    @Test
    void refusesWhatIsNoWavFile() throws IOException {
        String message = "not a WAV file; one begins with RIFF, four bytes and WAVE";
        assertRefused(
                Files.write(folder.resolve("a.mp3"), new byte[] {'I', 'D', '3', 4, 0, 0, 0, 0, 0, 0, 0, 0}), message);
        assertRefused(Files.write(folder.resolve("empty.wav"), new byte[0]), message);
        assertRefused(Files.write(folder.resolve("short.wav"), new byte[] {'R', 'I', 'F', 'F'}), message);
    }

    @Test
    void refusesAFileWithoutData() throws IOException {
        assertRefused(
                wav().fmt(PCM, 1, 8000, 16).in(folder),
                "no data chunk in its 36 bytes; the file is truncated or holds no audio");
    }

    @Test
    void refusesDataWithoutAFormat() throws IOException {
        assertRefused(
                wav().chunk("data", REAL_LENGTH, 1, 0).in(folder),
                "no fmt chunk before its data chunk, so the format of the samples is unknown");
    }

    @Test
    void refusesAChunkThatReachesBeyondTheEnd() throws IOException {
        assertRefused(
                wav().fmt(PCM, 1, 8000, 16).chunk("LIST", 1000, 1, 2).in(folder),
                "its LIST chunk claims 1000 bytes and the file holds 2 of them; it is truncated, so copy or record it"
                        + " again");
        assertRefused(
                wav().chunk("fmt ", 16, 1, 0).in(folder),
                "its fmt chunk claims 16 bytes and the file holds 2 of them; it is truncated, so copy or record it"
                        + " again");
    }

    @Test
    void refusesFormatsThatItDoesNotRead() throws IOException {
        assertRefused(
                wav().fmt(3, 1, 8000, 32).chunk("data", 0).in(folder),
                "format 0x0003 with 32 bits per sample; 16-bit PCM, A-law and mu-law are read, so convert it");
        assertRefused(
                wav().fmt(PCM, 1, 8000, 8).chunk("data", 0).in(folder),
                "format 0x0001 with 8 bits per sample; 16-bit PCM, A-law and mu-law are read, so convert it");
        assertRefused(
                wav().fmt(PCM, 6, 8000, 16).chunk("data", 0).in(folder),
                "6 channels; only mono and stereo are read, so mix it down");
        assertRefused(
                wav().fmt(PCM, 1, 0, 16).chunk("data", 0).in(folder), "a sample rate of 0 Hz; the header is damaged");
        assertRefused(
                wav().chunk("fmt ", REAL_LENGTH, 1, 0, 1, 0).in(folder), "its fmt chunk has 4 bytes; it needs 16");
        assertRefused(
                wav().chunk("fmt ", REAL_LENGTH, 1, 0, 1, 0, 64, 31, 0, 0, 128, 62, 0, 0, 7, 0, 16, 0)
                        .chunk("data", 0)
                        .in(folder),
                "7 bytes for the samples of one instant where WavFormat[encoding=PCM16, sampleRate=8000, channels=1]"
                        + " takes 2; the header is damaged");
    }

    @Test
    void tellsWhenTheFileIsCutShortWhileItIsRead() throws IOException {
        Path file = wav().fmt(PCM, 1, 8000, 16)
                .chunk("data", REAL_LENGTH, 1, 0, 2, 0, 3, 0)
                .in(folder);
        try (WavReader reader = WavReader.open(file)) {
            Files.write(file, new byte[48], StandardOpenOption.TRUNCATE_EXISTING);
            assertThatExceptionOfType(WavException.class)
                    .isThrownBy(() -> reader.read(new short[3], 0, 3))
                    .withMessage(file + ": was cut short while it was read; 2 bytes are missing");
        }
    }

    private static void assertRefused(Path file, String problem) {
        assertThatExceptionOfType(WavException.class)
                .isThrownBy(() -> WavReader.open(file).close())
                .withMessage(file + ": " + problem);
    }

    private static short[] samplesOf(Path file) throws IOException {
        try (WavReader reader = WavReader.open(file)) {
            short[] out = new short[(int) reader.samples() * reader.format().channels()];
            if (out.length > 0) {
                reader.read(out, 0, (int) reader.samples());
            }
            assertThat(reader.read(new short[2], 0, 1)).isEqualTo(-1);
            return out;
        }
    }
}
