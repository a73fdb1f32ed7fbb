package dev.patchbay.runtime.dsp.resampling;

import dev.patchbay.runtime.dsp.Pcm;
import dev.patchbay.runtime.dsp.Tone;
import java.util.Arrays;
import java.util.List;

/** A pair of rates, the filter and the kernel: all that makes a resampler, apart from the channels. */
record Setup(Rates rates, Preset preset, KernelKind kernel) {
    /** Every pair of rates with both kernels. */
    static List<Setup> all(Preset preset) {
        return Rates.pairs()
                .flatMap(rates -> Arrays.stream(KernelKind.values()).map(kernel -> new Setup(rates, preset, kernel)))
                .toList();
    }

    static List<Setup> different(Preset preset) {
        return all(preset).stream()
                .filter(setup -> setup.rates.from() != setup.rates.to())
                .toList();
    }

    int from() {
        return rates.from();
    }

    int to() {
        return rates.to();
    }

    Resampler resampler(int channels) {
        return Resampler.create(from(), to(), channels, preset, kernel);
    }

    /** Converts mono samples, so many at a time. */
    short[] convert(short[] in, int chunk) {
        return convert(resampler(1), 1, in, chunk);
    }

    /** Converts samples, so many per channel at a time. */
    static short[] convert(Resampler resampler, int channels, short[] in, int chunk) {
        byte[] bytes = bytes(in);
        int samples = in.length / channels;
        byte[] out = new byte[resampler.maxOutput(samples) * channels * Short.BYTES];
        int written = 0;
        for (int taken = 0; taken < samples; taken += chunk) {
            written += resampler.process(
                    Pcm.LITTLE_ENDIAN,
                    bytes,
                    taken * channels * Short.BYTES,
                    Math.min(chunk, samples - taken),
                    Pcm.LITTLE_ENDIAN,
                    out,
                    written * channels * Short.BYTES);
        }
        return shorts(out, written * channels);
    }

    static byte[] bytes(short[] samples) {
        byte[] bytes = new byte[samples.length * Short.BYTES];
        Pcm.LITTLE_ENDIAN.encode(samples, 0, samples.length, bytes, 0);
        return bytes;
    }

    static short[] shorts(byte[] bytes, int count) {
        short[] samples = new short[count];
        Pcm.LITTLE_ENDIAN.decode(bytes, 0, count, samples, 0);
        return samples;
    }

    /** Converts a tone in 20 ms chunks and returns the spectrum of the settled part. */
    Spectrum spectrumOf(Tone tone) {
        int samples = (int) (from() * (Spectrum.SECONDS + 0.05));
        return new Spectrum(convert(tone.samples(samples), from() / 50), to() / 25, to());
    }

    @Override
    public String toString() {
        return rates + ", " + preset + ", " + kernel;
    }
}
