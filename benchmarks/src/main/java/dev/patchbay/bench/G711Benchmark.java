package dev.patchbay.bench;

import dev.patchbay.runtime.dsp.G711;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** 20 ms at 8 kHz, 160 samples, through the tables of G.711. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class G711Benchmark {
    /** Which of the two laws. */
    @Param
    public G711 law = G711.MU_LAW;

    private final short[] samples = Tone.samples(8_000);
    private final byte[] codes = new byte[samples.length];
    private final short[] decoded = new short[samples.length];

    /** Fills the codes with a tone. */
    @Setup
    public void fill() {
        law.encode(samples, 0, samples.length, codes, 0);
    }

    /**
     * Codes to samples.
     *
     * @return the samples
     */
    @Benchmark
    public short[] decode() {
        law.decode(codes, 0, codes.length, decoded, 0);
        return decoded;
    }

    /**
     * Samples to codes.
     *
     * @return the codes
     */
    @Benchmark
    public byte[] encode() {
        law.encode(samples, 0, samples.length, codes, 0);
        return codes;
    }
}
