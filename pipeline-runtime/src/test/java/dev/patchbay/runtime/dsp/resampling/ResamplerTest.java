package dev.patchbay.runtime.dsp.resampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.patchbay.runtime.dsp.Allocation;
import dev.patchbay.runtime.dsp.G711;
import dev.patchbay.runtime.dsp.Noise;
import dev.patchbay.runtime.dsp.Pcm;
import dev.patchbay.runtime.dsp.SampleCodec;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

class ResamplerTest {
    static final List<Setup> ALL = Setup.all(Preset.STANDARD);

    private final Random random = new Random(23);

    @ParameterizedTest
    @FieldSource("ALL")
    void chunksOfAnySizeGiveTheSamplesOfOneBigChunk(Setup setup) {
        int samples = setup.from() / 20;
        short[] in = Noise.samples(random, samples);
        short[] whole = setup.convert(in, samples);
        assertThat(whole).hasSize((int) ((long) samples * setup.to() / setup.from()));
        for (int chunk : new int[] {1, 37, 160, setup.from() / 50, 481, 4410}) {
            assertThat(setup.convert(in, chunk)).as("in chunks of %d", chunk).isEqualTo(whole);
        }
        assertThat(convertInRandomChunks(setup.resampler(1), in)).isEqualTo(whole);
    }

    /** The first runs are interpreted and the last ones compiled; sums in another order would show in the last bit. */
    @ParameterizedTest
    @CsvSource({
        "8000, 24000, PLAIN", "24000, 8000, PLAIN", "8000, 22050, PLAIN", "16000, 24000, PLAIN",
        "8000, 24000, VECTOR", "24000, 8000, VECTOR", "8000, 22050, VECTOR", "16000, 24000, VECTOR"
    })
    void givesTheSameBitsBeforeAndAfterItWasCompiled(int from, int to, KernelKind kernel) {
        Setup setup = new Setup(new Rates(from, to), Preset.STANDARD, kernel);
        short[] in = Noise.samples(random, from / 10);
        short[] first = setup.convert(in, from / 50);
        for (int repeat = 0; repeat < 1000; repeat++) {
            assertThat(Arrays.equals(setup.convert(in, from / 50), first))
                    .as("repeat %d", repeat)
                    .isTrue();
        }
    }

    private short[] convertInRandomChunks(Resampler resampler, short[] in) {
        byte[] bytes = Setup.bytes(in);
        byte[] out = new byte[resampler.maxOutput(in.length) * Short.BYTES];
        int written = 0;
        for (int taken = 0; taken < in.length; ) {
            int chunk = Math.min(random.nextInt(in.length / 3), in.length - taken);
            int given = resampler.process(
                    Pcm.LITTLE_ENDIAN,
                    bytes,
                    taken * Short.BYTES,
                    chunk,
                    Pcm.LITTLE_ENDIAN,
                    out,
                    written * Short.BYTES);
            assertThat(given).isLessThanOrEqualTo(resampler.maxOutput(chunk));
            taken += chunk;
            written += given;
        }
        return Setup.shorts(out, written);
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void twentyMillisecondsInGiveTwentyMillisecondsOutFromTheFirstChunkOn(Setup setup) {
        Resampler resampler = setup.resampler(1);
        int chunk = setup.from() / 50;
        byte[] in = new byte[chunk * Short.BYTES];
        byte[] out = new byte[resampler.maxOutput(chunk) * Short.BYTES];
        for (int chunks = 1, total = 0; chunks <= 60; chunks++) {
            total += resampler.process(Pcm.LITTLE_ENDIAN, in, 0, chunk, Pcm.LITTLE_ENDIAN, out, 0);
            assertThat(total).isEqualTo((int) ((long) chunks * chunk * setup.to() / setup.from()));
        }
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void theChannelsOfStereoAreTwoMonoStreams(Setup setup) {
        int samples = setup.from() / 40;
        short[] left = Noise.samples(random, samples);
        short[] right = Noise.samples(random, samples);
        short[] both = Setup.convert(setup.resampler(2), 2, interleave(left, right), samples);
        assertThat(both).isEqualTo(interleave(setup.convert(left, samples), setup.convert(right, samples)));
    }

    private static short[] interleave(short[] left, short[] right) {
        short[] both = new short[2 * left.length];
        for (int i = 0; i < left.length; i++) {
            both[2 * i] = left[i];
            both[2 * i + 1] = right[i];
        }
        return both;
    }

    @ParameterizedTest
    @EnumSource
    void equalRatesCopy(KernelKind kernel) {
        short[] in = Noise.samples(random, 1000);
        assertThat(new Setup(new Rates(16000, 16000), Preset.STANDARD, kernel).convert(in, 77))
                .isEqualTo(in);
        assertThat(Resampler.delayMicros(16000, 16000, Preset.STANDARD)).isZero();
    }

    /** One pass from the caller's bytes to the agent's gives what decoding, resampling and encoding one by one give. */
    @ParameterizedTest
    @EnumSource
    void decodesAndEncodesOnTheWay(KernelKind kernel) {
        for (SampleCodec from : CODECS) {
            for (SampleCodec to : CODECS) {
                for (int channels = 1; channels <= 2; channels++) {
                    byte[] in = new byte[160 * channels * from.bytesPerSample()];
                    random.nextBytes(in);
                    byte[] out = new byte[480 * channels * to.bytesPerSample()];
                    Resampler resampler = Resampler.create(8000, 24000, channels, Preset.STANDARD, kernel);
                    assertThat(resampler.process(from, in, 0, 160, to, out, 0)).isEqualTo(480);
                    assertThat(out).as("%s to %s", from, to).isEqualTo(oneByOne(from, in, to, channels, kernel));
                }
            }
        }
    }

    private static final SampleCodec[] CODECS = {G711.MU_LAW, G711.A_LAW, Pcm.LITTLE_ENDIAN, Pcm.BIG_ENDIAN};

    private static byte[] oneByOne(SampleCodec from, byte[] in, SampleCodec to, int channels, KernelKind kernel) {
        short[] decoded = new short[160 * channels];
        from.decode(in, 0, decoded.length, decoded, 0);
        Resampler resampler = Resampler.create(8000, 24000, channels, Preset.STANDARD, kernel);
        short[] resampled = Setup.convert(resampler, channels, decoded, 160);
        byte[] encoded = new byte[resampled.length * to.bytesPerSample()];
        to.encode(resampled, 0, resampled.length, encoded, 0);
        return encoded;
    }

    @ParameterizedTest
    @CsvSource({
        "8000, 24000, PLAIN", "24000, 8000, PLAIN", "44100, 48000, PLAIN", "192000, 8000, PLAIN",
        "8000, 24000, VECTOR", "24000, 8000, VECTOR", "44100, 48000, VECTOR", "192000, 8000, VECTOR"
    })
    void saturatesInsteadOfWrapping(int from, int to, KernelKind kernel) {
        short[] in = new short[from / 10];
        for (int i = 0; i < in.length; i++) {
            in[i] = i / (from / 200) % 2 == 0 ? Short.MAX_VALUE : Short.MIN_VALUE;
        }
        short[] out = new Setup(new Rates(from, to), Preset.STANDARD, kernel).convert(in, in.length);
        int flips = 0;
        for (int i = to / 100; i < out.length; i++) {
            flips += Math.abs(out[i] - out[i - 1]) > 60_000 ? 1 : 0;
        }
        assertThat(out).contains(Short.MAX_VALUE, Short.MIN_VALUE);
        assertThat(flips).as("jumps from one end of the scale to the other").isZero();
    }

    @ParameterizedTest
    @EnumSource
    void resetMakesItLikeNew(KernelKind kernel) {
        for (Rates rates : List.of(new Rates(8000, 24000), new Rates(48000, 16000), new Rates(44100, 8000))) {
            short[] in = Noise.samples(random, 3001);
            Resampler resampler = new Setup(rates, Preset.STANDARD, kernel).resampler(1);
            short[] first = Setup.convert(resampler, 1, in, 3001);
            resampler.reset();
            assertThat(Setup.convert(resampler, 1, in, 500)).as("%s", rates).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "8000, 24000, 1, PLAIN", "24000, 8000, 1, PLAIN", "8000, 16000, 2, PLAIN", "44100, 8000, 1, PLAIN",
        "8000, 24000, 1, VECTOR", "24000, 8000, 1, VECTOR", "8000, 16000, 2, VECTOR", "44100, 8000, 1, VECTOR"
    })
    void allocatesNothing(int from, int to, int channels, KernelKind kernel) {
        Resampler resampler = Resampler.create(from, to, channels, Preset.STANDARD, kernel);
        byte[] in = new byte[channels * from / 50];
        random.nextBytes(in);
        byte[] out = new byte[Short.BYTES * channels * resampler.maxOutput(from / 50)];
        assertThat(Allocation.bytesOf(
                        () -> resampler.process(G711.MU_LAW, in, 0, from / 50, Pcm.LITTLE_ENDIAN, out, 0)))
                .isZero();
    }

    @Test
    void anOutputThatIsTooShortLeavesTheStreamAsItWas() {
        Resampler resampler = Resampler.create(8000, 24000, 1);
        short[] in = Noise.samples(random, 160);
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> resampler.process(
                        Pcm.LITTLE_ENDIAN, Setup.bytes(in), 0, 160, Pcm.LITTLE_ENDIAN, new byte[959], 0));
        assertThat(Setup.convert(resampler, 1, in, 160))
                .isEqualTo(Setup.convert(Resampler.create(8000, 24000, 1), 1, in, 160));
    }

    @Test
    void refusesANegativeNumberOfSamples() {
        Resampler resampler = Resampler.create(8000, 24000, 1);
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> resampler.process(
                        Pcm.LITTLE_ENDIAN, new byte[320], 0, -1, Pcm.LITTLE_ENDIAN, new byte[960], 0));
    }

    @ParameterizedTest
    @EnumSource
    void writesOnlyWhereItIsTold(KernelKind kernel) {
        byte[] out = new byte[1000];
        Arrays.fill(out, (byte) 99);
        byte[] in = Setup.bytes(Noise.samples(random, 170));
        int written = Resampler.create(8000, 24000, 1, Preset.STANDARD, kernel)
                .process(Pcm.LITTLE_ENDIAN, in, 20, 160, Pcm.LITTLE_ENDIAN, out, 15);
        assertThat(written).isEqualTo(480);
        assertThat(Arrays.copyOf(out, 15)).containsOnly(99);
        assertThat(Arrays.copyOfRange(out, 975, 1000)).containsOnly(99);
    }

    @Test
    void refusesARateThatItDoesNotKnowAndNamesThoseThatItDoes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Resampler.create(8000, 44000, 1))
                .withMessage("Can't resample 44000 Hz; the rates are"
                        + " [8000, 11025, 12000, 16000, 22050, 24000, 32000, 44100, 48000, 96000, 192000]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Resampler.delayMicros(0, 8000, Preset.STANDARD))
                .withMessageStartingWith("Can't resample 0 Hz; the rates are [8000,");
    }

    @Test
    void refusesMoreThanStereo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Resampler.create(8000, 16000, 6))
                .withMessage("Can't resample 6 channels; it must be 1 or 2");
    }
}
