package dev.patchbay.runtime.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class ResamplerTest {
    static final List<Rates> PAIRS = Rates.all();

    private final Random random = new Random(23);

    @ParameterizedTest
    @FieldSource("PAIRS")
    void chunksOfAnySizeGiveTheSamplesOfOneBigChunk(Rates pair) {
        int samples = pair.from() / 20;
        short[] in = Noise.samples(random, samples);
        short[] whole = convert(pair.resampler(1), in, samples);
        assertThat(whole).hasSize((int) ((long) samples * pair.to() / pair.from()));
        assertThat(convert(pair.resampler(1), in, 1)).isEqualTo(whole);
        assertThat(convert(pair.resampler(1), in, pair.from() / 50)).isEqualTo(whole);
        assertThat(convertInRandomChunks(pair.resampler(1), in)).isEqualTo(whole);
    }

    private static short[] convert(Resampler resampler, short[] in, int chunk) {
        short[] out = new short[resampler.maxOutput(in.length)];
        int written = 0;
        for (int taken = 0; taken < in.length; taken += chunk) {
            written += resampler.process(in, taken, Math.min(chunk, in.length - taken), out, written);
        }
        return Arrays.copyOf(out, written);
    }

    private short[] convertInRandomChunks(Resampler resampler, short[] in) {
        short[] out = new short[resampler.maxOutput(in.length)];
        int written = 0;
        for (int taken = 0; taken < in.length; ) {
            int chunk = Math.min(random.nextInt(in.length / 3), in.length - taken);
            int given = resampler.process(in, taken, chunk, out, written);
            assertThat(given).isLessThanOrEqualTo(resampler.maxOutput(chunk));
            taken += chunk;
            written += given;
        }
        return Arrays.copyOf(out, written);
    }

    @ParameterizedTest
    @FieldSource("PAIRS")
    void twentyMillisecondsInGiveTwentyMillisecondsOutFromTheFirstChunkOn(Rates pair) {
        Resampler resampler = pair.resampler(1);
        short[] in = new short[pair.from() / 50];
        short[] out = new short[resampler.maxOutput(in.length)];
        for (int chunk = 1, total = 0; chunk <= 60; chunk++) {
            total += resampler.process(in, 0, in.length, out, 0);
            assertThat(total).isEqualTo((int) ((long) chunk * in.length * pair.to() / pair.from()));
        }
    }

    @ParameterizedTest
    @FieldSource("PAIRS")
    void theChannelsOfStereoAreTwoMonoStreams(Rates pair) {
        int samples = pair.from() / 40;
        short[] left = Noise.samples(random, samples);
        short[] right = Noise.samples(random, samples);
        Resampler stereo = pair.resampler(2);
        short[] out = new short[2 * stereo.maxOutput(samples)];
        int written = stereo.process(interleave(left, right), 0, samples, out, 0);
        short[] expected =
                interleave(convert(pair.resampler(1), left, samples), convert(pair.resampler(1), right, samples));
        assertThat(Arrays.copyOf(out, 2 * written)).isEqualTo(expected);
    }

    private static short[] interleave(short[] left, short[] right) {
        short[] both = new short[2 * left.length];
        for (int i = 0; i < left.length; i++) {
            both[2 * i] = left[i];
            both[2 * i + 1] = right[i];
        }
        return both;
    }

    @Test
    void equalRatesCopy() {
        short[] in = Noise.samples(random, 1000);
        assertThat(convert(Resampler.create(16000, 16000, 1), in, 77)).isEqualTo(in);
        assertThat(Resampler.create(16000, 16000, 1).delayMicros()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"8000, 24000", "24000, 8000", "44100, 48000", "192000, 8000"})
    void saturatesInsteadOfWrapping(int from, int to) {
        short[] in = new short[from / 10];
        for (int i = 0; i < in.length; i++) {
            in[i] = i / (from / 200) % 2 == 0 ? Short.MAX_VALUE : Short.MIN_VALUE;
        }
        short[] out = convert(Resampler.create(from, to, 1), in, in.length);
        int flips = 0;
        for (int i = to / 100; i < out.length; i++) {
            flips += Math.abs(out[i] - out[i - 1]) > 60_000 ? 1 : 0;
        }
        assertThat(out).contains(Short.MAX_VALUE, Short.MIN_VALUE);
        assertThat(flips).as("jumps from one end of the scale to the other").isZero();
    }

    @Test
    void resetMakesItLikeNew() {
        for (Rates pair : List.of(new Rates(8000, 24000), new Rates(48000, 16000), new Rates(44100, 8000))) {
            short[] in = Noise.samples(random, 3001);
            Resampler resampler = pair.resampler(1);
            short[] first = convert(resampler, in, 3001);
            resampler.reset();
            assertThat(convert(resampler, in, 500)).as("%s", pair).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @CsvSource({"8000, 24000, 1", "24000, 8000, 1", "8000, 16000, 2", "44100, 8000, 1", "48000, 48000, 1"})
    void allocatesNothing(int from, int to, int channels) {
        Resampler resampler = Resampler.create(from, to, channels);
        short[] in = Noise.samples(random, channels * from / 50);
        short[] out = new short[channels * resampler.maxOutput(from / 50)];
        assertThat(Allocation.bytesOf(() -> resampler.process(in, 0, from / 50, out, 0)))
                .isZero();
    }

    @Test
    void anOutputThatIsTooShortLeavesTheStreamAsItWas() {
        Resampler resampler = Resampler.create(8000, 24000, 1);
        short[] in = Noise.samples(random, 160);
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> resampler.process(in, 0, 160, new short[479], 0));
        assertThat(convert(resampler, in, 160)).isEqualTo(convert(Resampler.create(8000, 24000, 1), in, 160));
    }

    @Test
    void writesOnlyWhereItIsTold() {
        short[] out = new short[500];
        Arrays.fill(out, (short) 99);
        int written = Resampler.create(8000, 24000, 1).process(Noise.samples(random, 170), 10, 160, out, 15);
        assertThat(written).isEqualTo(480);
        assertThat(Arrays.copyOf(out, 15)).containsOnly(99);
        assertThat(Arrays.copyOfRange(out, 495, 500)).containsOnly(99);
    }

    @Test
    void refusesARateThatItDoesNotKnowAndNamesThoseThatItDoes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Resampler.create(8000, 44000, 1))
                .withMessage("Can't resample 44000 Hz; the rates are"
                        + " [8000, 11025, 12000, 16000, 22050, 24000, 32000, 44100, 48000, 96000, 192000]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Resampler.delayMicros(0, 8000))
                .withMessageStartingWith("Can't resample 0 Hz; the rates are [8000,");
    }

    @Test
    void refusesMoreThanStereo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Resampler.create(8000, 16000, 6))
                .withMessage("Can't resample 6 channels; it must be 1 or 2");
    }
}
