package dev.patchbay.bench;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.Encoding;
import dev.patchbay.api.stage.Stage;
import dev.patchbay.runtime.graph.Frame;
import dev.patchbay.runtime.graph.Graph;
import dev.patchbay.runtime.graph.Lending;
import java.util.HashMap;
import java.util.Map;
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
 * The transit of 20 ms of 8 kHz audio through a chain of filters that change nothing, and into the agent behind them: what
 * the graph itself costs for each stage, with no conversion on any link.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class GraphBenchmark {
    private static final AudioFormat FORMAT = AudioFormat.mono(Encoding.PCM16, 8_000);

    /** How many filters. */
    @Param({"1", "5", "10"})
    public int filters;

    private final byte[] audio = Tone.pcm(FORMAT.sampleRate());

    @SuppressWarnings("NullAway.Init") // made by build
    private Graph graph;

    private long arrived;

    /** Plans and builds the graph. */
    @Setup
    public void build() {
        var plan = EchoPipeline.plan(EchoPipeline.shape(FORMAT, filters, FORMAT));
        Map<String, Stage> stages = new HashMap<>();
        for (int i = 0; i < filters; i++) {
            var name = EchoPipeline.filter(i);
            stages.put(name, new PassThrough(frame -> graph.push(name, frame.array(), frame.offset(), frame.length())));
        }
        stages.put(EchoPipeline.AGENT, new PassThrough(this::arrive));
        graph = new Graph(plan, stages, frame -> {}, Lending.PLAIN, Failures.THROWN);
    }

    private void arrive(Frame frame) {
        arrived += frame.length();
    }

    /**
     * One frame from the caller to the agent.
     *
     * @return bytes that arrived so far
     */
    @Benchmark
    public long transit() {
        graph.caller(audio, 0, audio.length);
        return arrived;
    }
}
