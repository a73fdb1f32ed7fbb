package dev.patchbay.bench;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.FormatSet;
import dev.patchbay.api.media.Framing;
import dev.patchbay.api.stage.PortSpec;
import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.api.transport.TransportSpec;
import dev.patchbay.runtime.graph.Resampling;
import dev.patchbay.runtime.negotiation.Conversion;
import dev.patchbay.runtime.negotiation.Negotiation;
import dev.patchbay.runtime.negotiation.Negotiator;
import dev.patchbay.runtime.negotiation.PipelineShape;
import dev.patchbay.runtime.negotiation.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pipelines of filters and an agent, and their plans by the negotiator of production. */
final class EchoPipeline {
    static final String AGENT = "echo";
    static final Negotiator NEGOTIATOR = Resampling.negotiator(Conversion.Preset.STANDARD);

    private EchoPipeline() {}

    /**
     * A caller, so many filters in the caller's format, and an agent.
     *
     * @param caller what the far end sends and takes
     * @param filters how many, named by {@link #filter}
     * @param agent what the agent takes and says
     */
    static PipelineShape shape(AudioFormat caller, int filters, AudioFormat agent) {
        List<PipelineShape.Node> stages = new ArrayList<>();
        for (int i = 0; i < filters; i++) {
            stages.add(new PipelineShape.Node(filter(i), StageSpec.filter(FormatSet.of(caller), Framing.ANY)));
        }
        var port = PortSpec.audio(FormatSet.of(agent));
        stages.add(new PipelineShape.Node(AGENT, StageSpec.agent(port, port)));
        var transport = new TransportSpec(FormatSet.of(caller), FormatSet.of(caller));
        return new PipelineShape("measured", transport, stages, Optional.empty(), Map.of());
    }

    static String filter(int number) {
        return "filter" + number;
    }

    /** The plan, which there always is. */
    static Plan plan(PipelineShape shape) {
        return switch (NEGOTIATOR.solve(shape)) {
            case Plan plan -> plan;
            case Negotiation.Impossible impossible -> throw new IllegalStateException(impossible.toString());
        };
    }
}
