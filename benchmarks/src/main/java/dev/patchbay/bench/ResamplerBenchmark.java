package dev.patchbay.bench;

import dev.patchbay.runtime.dsp.Pcm;
import dev.patchbay.runtime.dsp.resampling.KernelKind;
import dev.patchbay.runtime.dsp.resampling.Preset;
import dev.patchbay.runtime.dsp.resampling.Resampler;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * 20 ms through the resampler alone, PCM in and PCM out, with each kernel. 44.1 kHz stands for the ratios with many phases,
 * which are computed one sample at a time.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ResamplerBenchmark {
    /** The rates before and after, in hertz. */
    @Param({"8000 > 16000", "8000 > 24000", "16000 > 8000", "24000 > 8000", "48000 > 8000", "44100 > 8000"})
    public String rates = "";

    /** With what the resampler calculates. */
    @Param
    public KernelKind kernel = KernelKind.PLAIN;

    private byte[] in = {};
    private byte[] out = {};
    private int samples;

    @SuppressWarnings("NullAway.Init") // made by create
    private Resampler resampler;

    /** Makes the resampler. */
    @Setup
    public void create() {
        var ends = rates.split(" > ", -1);
        int from = Integer.parseInt(ends[0]);
        in = Tone.pcm(from);
        samples = in.length / Short.BYTES;
        resampler = Resampler.create(from, Integer.parseInt(ends[1]), 1, Preset.STANDARD, kernel);
        out = new byte[resampler.maxOutput(samples) * Short.BYTES];
    }

    /**
     * One frame.
     *
     * @return samples made
     */
    @Benchmark
    public int process() {
        return resampler.process(Pcm.LITTLE_ENDIAN, in, 0, samples, Pcm.LITTLE_ENDIAN, out, 0);
    }
}
