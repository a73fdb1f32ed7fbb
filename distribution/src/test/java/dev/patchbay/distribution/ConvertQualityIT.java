package dev.patchbay.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How {@code patchbay convert} sounds, measured from its files alone, with both kernels and in chunks of many sizes. */
final class ConvertQualityIT {
    private static final int[] CHUNKS = {1, 37, 160, 480, 481, 4410};
    private static final int TONE_MILLIS = 500;
    private static final double PEAK = Short.MAX_VALUE * Math.pow(10, -3.0 / 20);

    /** In the band, and then so far above half the lower rate that nothing of them may be left. */
    private static final int[] KEPT = {305, 1005, 3005, 3395};

    private static final int[] REMOVED = {4405, 5005, 6005, 11_005};

    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"plain", "vector"})
    void downToTelephoneAudio(String kernel) throws IOException, InterruptedException {
        var heard = converted(24_000, 8_000, kernel, tones(24_000, KEPT, REMOVED));
        assertKept(heard, 87);
        for (int i = 0; i < REMOVED.length; i++) {
            var alias = Tones.of(middle(heard, KEPT.length + i), 8_000);
            double place = Math.abs(REMOVED[i] - 8_000 * Math.rint(REMOVED[i] / 8_000.0));
            assertThat(alias.decibels(place, PEAK)).as("%d Hz", REMOVED[i]).isLessThan(-95);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "vector"})
    void upToTheRateOfAnAgent(String kernel) throws IOException, InterruptedException {
        var heard = converted(8_000, 24_000, kernel, tones(8_000, KEPT));
        assertKept(heard, 85);
        for (int i = 0; i < KEPT.length; i++) {
            var images = Tones.of(middle(heard, i), 24_000);
            for (int image : new int[] {8_000 - KEPT[i], 8_000 + KEPT[i]}) {
                assertThat(images.decibels(image, PEAK))
                        .as("%d Hz heard at %d Hz", KEPT[i], image)
                        .isLessThan(-95);
            }
        }
    }

    private static void assertKept(Wav heard, double sinad) {
        for (int i = 0; i < KEPT.length; i++) {
            var tone = Tones.of(middle(heard, i), heard.rate());
            assertThat(tone.decibels(KEPT[i], PEAK)).as("%d Hz", KEPT[i]).isCloseTo(0, within(0.05));
            assertThat(tone.sinad(KEPT[i])).as("%d Hz", KEPT[i]).isGreaterThan(sinad);
        }
    }

    /** Converts in chunks of every size, of which all must give the same file. */
    private Wav converted(int from, int to, String kernel, short[] samples) throws IOException, InterruptedException {
        Wav.write(directory.resolve("in.wav"), from, samples);
        for (int chunk : CHUNKS) {
            var name = chunk + ".wav";
            var convert = Program.run(
                    directory, "convert", "in.wav", name, "--rate=" + to, "--chunk=" + chunk, "--kernel=" + kernel);
            assertThat(convert.err()).isEmpty();
            assertThat(convert.exit()).isZero();
            assertThat(directory.resolve(name)).hasSameBinaryContentAs(directory.resolve(CHUNKS[0] + ".wav"));
        }
        var heard = Wav.read(directory.resolve("1.wav"));
        assertThat(heard.rate()).isEqualTo(to);
        assertThat(heard.length()).isEqualTo((int) ((long) samples.length * to / from));
        return heard;
    }

    @ParameterizedTest
    @CsvSource({
        "standard, 8000, 24000, 2.49",
        "standard, 24000, 8000, 2.40",
        "low_latency, 8000, 24000, 1.99",
        "low_latency, 24000, 8000, 1.90"
    })
    void aClickComesOutAsMuchLaterAsTheFilterIsLong(String preset, int from, int to, double millis)
            throws IOException, InterruptedException {
        var click = new short[from];
        int at = from / 2;
        click[at] = 30_000;
        Wav.write(directory.resolve("click.wav"), from, click);
        var convert = Program.run(directory, "convert", "click.wav", "out.wav", "--rate=" + to, "--preset=" + preset);
        assertThat(convert.exit()).isZero();
        var heard = Wav.read(directory.resolve("out.wav")).part(0, 0, 1_000);
        int loudest = 0;
        for (int i = 0; i < heard.length; i++) {
            loudest = Math.abs(heard[i]) > Math.abs(heard[loudest]) ? i : loudest;
        }
        double delay = 1e3 * ((double) loudest / to - (double) at / from);
        assertThat(delay).isCloseTo(millis, within(1e3 / to));
    }

    @Test
    void bothKernelsAgreeToTheLastBitButOne() throws IOException, InterruptedException {
        Wav.write(directory.resolve("in.wav"), 8_000, Sound.babble(8_000));
        for (var kernel : new String[] {"plain", "vector"}) {
            assertThat(Program.run(
                                    directory,
                                    "convert",
                                    "in.wav",
                                    kernel + ".wav",
                                    "--rate=24000",
                                    "--kernel=" + kernel)
                            .exit())
                    .isZero();
        }
        var plain = Wav.read(directory.resolve("plain.wav")).part(0, 0, 800);
        var vector = Wav.read(directory.resolve("vector.wav")).part(0, 0, 800);
        for (int i = 0; i < plain.length; i++) {
            assertThat(Math.abs(plain[i] - vector[i])).as("sample %d", i).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void aKernelThatThereIsNotIsNamed() throws IOException, InterruptedException {
        Wav.write(directory.resolve("in.wav"), 8_000, Sound.babble(8_000));
        var convert = Program.run(
                directory,
                Map.of("JDK_JAVA_OPTIONS", "-Dpatchbay.resampler.kernel=simd"),
                "convert",
                "in.wav",
                "out.wav",
                "--rate=24000");
        assertThat(convert.err()).contains("patchbay.resampler.kernel=simd: must be auto, plain or vector\n");
        assertThat(convert.exit()).isEqualTo(1);
        assertThat(directory.resolve("out.wav")).doesNotExist();
        try (var files = Files.list(directory)) {
            assertThat(files).hasSize(1);
        }
    }

    private static short[] tones(int rate, int[]... frequencies) {
        var tones = new ArrayList<short[]>();
        for (int[] group : frequencies) {
            for (int hz : group) {
                tones.add(Tones.sine(hz, PEAK, rate, TONE_MILLIS));
            }
        }
        return Sound.joined(tones);
    }

    /** A fifth of a second from the middle of a tone, where nothing of its neighbours is heard. */
    private static short[] middle(Wav heard, int tone) {
        long begin = (long) tone * TONE_MILLIS + 150;
        return heard.part(0, begin, begin + 200);
    }
}
