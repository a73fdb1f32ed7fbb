package dev.patchbay.runtime.wav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WavWriterTest {
    private static final WavFormat PCM_MONO = new WavFormat(WavEncoding.PCM16, 8000, 1);
    private static final WavFormat MU_LAW_MONO = new WavFormat(WavEncoding.MU_LAW, 8000, 1);

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("call.wav");
    }

    @Test
    void writesTheHeaderOfPcmByteForByte() throws IOException {
        try (WavWriter writer = WavWriter.create(file, new WavFormat(WavEncoding.PCM16, 16000, 2))) {
            writer.write(new short[] {1, -1, 2, -2}, 0, 2);
        }
        assertThat(hexOf(file))
                .isEqualTo("52494646" + "2C000000" + "57415645" // RIFF, 44 bytes, WAVE
                        + "666D7420" + "10000000" + "0100" + "0200" + "803E0000" + "00FA0000" + "0400" + "1000" // fmt
                        + "64617461" + "08000000" + "0100FFFF0200FEFF"); // data
    }

    @Test
    void writesTheHeaderOfMuLawByteForByteAndMakesOddDataEven() throws IOException {
        try (WavWriter writer = WavWriter.create(file, MU_LAW_MONO)) {
            writer.write(new short[] {0, 0, 32767}, 0, 3);
        }
        assertThat(hexOf(file))
                .isEqualTo("52494646" + "36000000" + "57415645" // RIFF, 54 bytes, WAVE
                        + "666D7420" + "12000000" + "0700" + "0100" + "401F0000" + "401F0000" + "0100" + "0800"
                        + "0000" // fmt
                        + "66616374" + "04000000" + "03000000" // fact
                        + "64617461" + "03000000" + "FFFF80" + "00"); // data and the byte that makes it even
    }

    @ParameterizedTest
    @CsvSource({
        "PCM16, 8000, 1",
        "PCM16, 48000, 2",
        "A_LAW, 8000, 1",
        "A_LAW, 8000, 2",
        "MU_LAW, 8000, 1",
        "MU_LAW, 16000, 2"
    })
    void whatIsWrittenInAnyPiecesIsReadBackInAnyPieces(WavEncoding encoding, int rate, int channels)
            throws IOException {
        Random random = new Random(rate + channels);
        byte[] encoded = new byte[50_001 * channels * encoding.codec().bytesPerSample()];
        random.nextBytes(encoded);
        short[] samples = new short[50_001 * channels];
        encoding.codec().decode(encoded, 0, samples.length, samples, 0);
        try (WavWriter writer = WavWriter.create(file, new WavFormat(encoding, rate, channels))) {
            for (int done = 0; done < 50_001; ) {
                int piece = Math.min(random.nextInt(20_000), 50_001 - done);
                if (random.nextBoolean()) {
                    writer.write(samples, done * channels, piece);
                } else {
                    writer.writeEncoded(encoded, done * writer.format().blockBytes(), piece);
                }
                done += piece;
                assertThat(writer.samples()).isEqualTo(done);
            }
        }
        try (WavReader reader = WavReader.open(file)) {
            assertThat(reader.format()).isEqualTo(new WavFormat(encoding, rate, channels));
            assertThat(reader.samples()).isEqualTo(50_001);
            short[] back = new short[samples.length];
            for (int done = 0; done < 50_001; ) {
                int piece = Math.min(1 + random.nextInt(20_000), 50_001 - done);
                assertThat(reader.read(back, done * channels, piece)).isEqualTo(piece);
                done += piece;
            }
            assertThat(back).isEqualTo(samples);
        }
    }

    @Test
    void aWriterThatIsNeverClosedLeavesAFileThatCanBeRead() throws IOException {
        short[] second = new short[8000];
        Arrays.fill(second, (short) 77);
        WavWriter writer = WavWriter.create(file, PCM_MONO);
        try {
            assertThat(samplesIn(file)).isZero();
            for (int i = 1; i <= 10; i++) {
                writer.write(second, 0, 8000);
                assertThat(samplesIn(file)).isBetween(i * 8000L - 8192, i * 8000L);
            }
            writer.flush();
            assertThat(samplesIn(file)).isEqualTo(80_000);
        } finally {
            writer.close();
        }
    }

    @Test
    void flushingAtAnOddLengthLeavesAFileThatCanBeReadAndGoesOn() throws IOException {
        try (WavWriter writer = WavWriter.create(file, MU_LAW_MONO)) {
            writer.writeEncoded(new byte[] {1, 2, 3}, 0, 3);
            writer.flush();
            assertThat(samplesIn(file)).isEqualTo(3);
            assertThat(Files.size(file)).isEqualTo(62);
            writer.writeEncoded(new byte[] {4}, 0, 1);
        }
        assertThat(Files.readAllBytes(file)).endsWith(1, 2, 3, 4).hasSize(62);
    }

    @Test
    void anEmptyFileIsReadAsEmpty() throws IOException {
        WavWriter.create(file, MU_LAW_MONO).close();
        assertThat(samplesIn(file)).isZero();
    }

    @Test
    void replacesTheFileThatIsThere() throws IOException {
        Files.write(file, new byte[1000]);
        WavWriter.create(file, PCM_MONO).close();
        assertThat(Files.size(file)).isEqualTo(44);
    }

    @Test
    void refusesToPassItsLimitAndKeepsWhatItHas() throws IOException {
        try (WavWriter writer = WavWriter.create(file, PCM_MONO, 1000)) {
            writer.write(new short[499], 0, 499);
            assertThatExceptionOfType(WavException.class)
                    .isThrownBy(() -> writer.write(new short[2], 0, 2))
                    .withMessage(
                            file + ": holds 998 bytes of samples and 4 more would pass its limit of 1000; close it and"
                                    + " go on in another file");
            writer.writeEncoded(new byte[2], 0, 1);
        }
        assertThat(samplesIn(file)).isEqualTo(500);
    }

    @Test
    void theLimitIsWhatThirtyTwoBitsCanTell() {
        for (WavFormat format : new WavFormat[] {
            PCM_MONO, MU_LAW_MONO, new WavFormat(WavEncoding.PCM16, 8000, 2), new WavFormat(WavEncoding.A_LAW, 8000, 2)
        }) {
            WavHeader header = new WavHeader(format);
            long most = header.maxDataBytes();
            long riffLength = header.length() - 8 + most + (most & 1);
            assertThat(most % format.blockBytes()).isZero();
            assertThat(riffLength).isBetween(0xFFFF_FFFFL - 8, 0xFFFF_FFFEL);
            assertThat(HexFormat.of().formatHex(header.withDataBytes(most), 4, 8))
                    .isEqualTo(HexFormat.of().toHexDigits(Integer.reverseBytes((int) riffLength)));
        }
    }

    @Test
    void keepsWhatAnInterruptedThreadWrites() throws IOException {
        WavWriter writer = WavWriter.create(file, PCM_MONO);
        Thread.currentThread().interrupt();
        try {
            writer.write(new short[100_000], 0, 100_000);
            writer.close();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(samplesIn(file)).isEqualTo(100_000);
    }

    @Test
    void refusesSamplesOnceItIsClosed() throws IOException {
        WavWriter writer = WavWriter.create(file, PCM_MONO);
        writer.close();
        writer.close();
        assertThatExceptionOfType(WavException.class)
                .isThrownBy(() -> writer.write(new short[1], 0, 1))
                .withMessage(file + ": is closed; samples can't be added to it");
    }

    @Test
    void refusesFormatsThatAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WavFormat(WavEncoding.PCM16, 0, 1))
                .withMessage("A sample rate of 0 Hz; it must be at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WavFormat(WavEncoding.PCM16, 8000, 3))
                .withMessage("3 channels; a WAV file here has 1 or 2");
    }

    private static long samplesIn(Path file) throws IOException {
        try (WavReader reader = WavReader.open(file)) {
            return reader.samples();
        }
    }

    private static String hexOf(Path file) throws IOException {
        return HexFormat.of().withUpperCase().formatHex(Files.readAllBytes(file));
    }
}
