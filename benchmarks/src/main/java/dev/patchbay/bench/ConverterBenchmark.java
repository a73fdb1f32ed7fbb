package dev.patchbay.bench;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.runtime.graph.Converter;
import dev.patchbay.runtime.graph.Frame;
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
 * 20 ms on a link between two formats, bytes in and bytes out, by the steps that the negotiator plans: decode, resample,
 * encode.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ConverterBenchmark {
    /** The formats before and after. */
    @Param({
        "pcm16 8000 > pcm16 24000",
        "pcm16 24000 > pcm16 8000",
        "pcm16 16000 > pcm16 8000",
        "pcmu 8000 > pcm16 24000",
        "pcm16 24000 > pcmu 8000",
        "pcmu 8000 > pcma 8000",
        "pcmu 8000 > pcmu 8000"
    })
    public String link = "";

    private byte[] audio = {};

    @SuppressWarnings("NullAway.Init") // made by plan
    private Converter converter;

    private long arrived;

    /** Plans the steps. */
    @Setup
    public void plan() {
        var ends = link.split(" > ", -1);
        var from = AudioFormat.parse(ends[0]);
        var to = AudioFormat.parse(ends[1]);
        audio = Tone.in(from);
        converter = new Converter(from).to(EchoPipeline.NEGOTIATOR.conversions(from, to), to, this::arrive);
    }

    private void arrive(Frame frame) {
        arrived += frame.length();
    }

    /**
     * One frame.
     *
     * @return bytes that arrived so far
     */
    @Benchmark
    public long push() {
        converter.push(audio, 0, audio.length);
        return arrived;
    }
}
