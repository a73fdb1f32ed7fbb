package dev.patchbay.bench;

import dev.patchbay.runtime.dsp.Channels;
import dev.patchbay.runtime.dsp.Gain;
import dev.patchbay.runtime.dsp.Level;
import dev.patchbay.runtime.dsp.Rechunker;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What is done with 20 ms of 16 kHz audio besides resampling: measuring, gain, mono and stereo, cutting into frames. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LevelsBenchmark {
    private static final int RATE = 16_000;

    /** So that a push completes a block and nearly always leaves a rest. */
    private static final int BLOCK_BYTES = 630;

    private final short[] mono = Tone.samples(RATE);
    private final short[] stereo = new short[2 * mono.length];
    private final short[] out = new short[mono.length];
    private final byte[] bytes = Tone.pcm(RATE);
    private final Rechunker rechunker = new Rechunker(BLOCK_BYTES);
    private int seen;
    private final Rechunker.Sink sum = (block, offset) -> seen += block[offset];

    /**
     * The level in dBFS.
     *
     * @return the level
     */
    @Benchmark
    public double level() {
        return Level.dbfs(mono, 0, mono.length);
    }

    /**
     * A little quieter.
     *
     * @return the samples
     */
    @Benchmark
    public short[] gain() {
        Gain.apply(0.9f, mono, 0, mono.length, out, 0);
        return out;
    }

    /**
     * Left and right averaged.
     *
     * @return the samples
     */
    @Benchmark
    public short[] stereoToMono() {
        Channels.stereoToMono(stereo, 0, out.length, out, 0);
        return out;
    }

    /**
     * Both channels the same.
     *
     * @return the samples
     */
    @Benchmark
    public short[] monoToStereo() {
        Channels.monoToStereo(mono, 0, mono.length, stereo, 0);
        return stereo;
    }

    /**
     * Cut into blocks of another length.
     *
     * @return a sum over the blocks
     */
    @Benchmark
    public int rechunk() {
        rechunker.push(bytes, 0, bytes.length, sum);
        return seen;
    }
}
