package dev.patchbay.bench;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.Encoding;
import dev.patchbay.api.media.FormatSet;
import dev.patchbay.api.media.Framing;
import dev.patchbay.api.stage.PortSpec;
import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.api.transport.TransportSpec;
import dev.patchbay.runtime.negotiation.Negotiation;
import dev.patchbay.runtime.negotiation.PipelineShape;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Solving a typical pipeline with all its explanations, which is done once a call and whenever a format changes: a caller at
 * 8 kHz, a detector of 20 ms frames, a filter, and an agent that takes and speaks G.711 and PCM at two rates.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class NegotiatorBenchmark {
    private static final FormatSet<AudioFormat> CALLER = FormatSet.mono(Encoding.PCM16, 8_000);
    private static final FormatSet<AudioFormat> SPEECH = FormatSet.mono(Encoding.PCM16, 24_000, 16_000)
            .or(FormatSet.mono(Encoding.PCMU, 8_000))
            .or(FormatSet.mono(Encoding.PCMA, 8_000));

    private final PipelineShape shape = new PipelineShape(
            "typical",
            new TransportSpec(CALLER, CALLER),
            List.of(
                    node("filter", StageSpec.filter(FormatSet.mono(Encoding.PCM16, 8_000, 16_000), Framing.ANY)),
                    node("agent", StageSpec.agent(PortSpec.audio(SPEECH), PortSpec.audio(SPEECH)))),
            Optional.of(node(
                    "detector",
                    StageSpec.detector(PortSpec.audio(
                            FormatSet.mono(Encoding.PCM16, 8_000, 16_000), Framing.exactly(Duration.ofMillis(20)))))),
            Map.of());

    private static PipelineShape.Node node(String name, StageSpec spec) {
        return new PipelineShape.Node(name, spec);
    }

    /**
     * The whole pipeline.
     *
     * @return the plan
     */
    @Benchmark
    public Negotiation solve() {
        return EchoPipeline.NEGOTIATOR.solve(shape);
    }
}
