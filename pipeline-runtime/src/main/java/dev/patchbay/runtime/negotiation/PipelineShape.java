package dev.patchbay.runtime.negotiation;

import static dev.patchbay.api.stage.StageSpec.Kind.AGENT;
import static dev.patchbay.api.stage.StageSpec.Kind.FILTER;
import static dev.patchbay.api.stage.StageSpec.Kind.SYNTHESIZER;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.FormatSet;
import dev.patchbay.api.stage.PortSpec;
import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.api.transport.TransportSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What there is to negotiate: the caller's formats, the stages in order from the caller back to the caller, the session's
 * detector, and what the operator says of single links.
 *
 * @param name the pipeline's, for messages
 * @param caller what the transport brings and takes
 * @param stages at least one; names are distinct, and none is {@code caller} or {@code turn}
 * @param detector listens to the caller beside the stages
 * @param rules by link name, such as {@code caller -> local}
 */
public record PipelineShape(
        String name, TransportSpec caller, List<Node> stages, Optional<Node> detector, Map<String, LinkRule> rules) {
    /** The name of the phone's end in links. */
    public static final String CALLER = "caller";

    /** The name, in links, of the text that turn-taking hands to a language model. */
    public static final String TURN = "turn";

    /**
     * A stage by name.
     *
     * @param name the provider's
     * @param spec its shape
     */
    public record Node(String name, StageSpec spec) {}

    /** Keeps its own copies. */
    public PipelineShape {
        stages = List.copyOf(stages);
        rules = Map.copyOf(rules);
    }

    /**
     * A pipeline of somebody who speaks to the caller and need not hear them.
     *
     * @param speaker an agent, or a synthesizer, which takes no audio: it is laid out as an agent that takes the caller's
     * @param caller what the transport brings and takes
     * @return the pipeline, named after the speaker
     */
    public static PipelineShape speaking(Node speaker, TransportSpec caller) {
        var spec = speaker.spec().kind() == SYNTHESIZER
                ? new StageSpec(
                        AGENT, PortSpec.audio(caller.inbound()), speaker.spec().output(), false)
                : speaker.spec();
        return new PipelineShape(
                speaker.name(), caller, List.of(new Node(speaker.name(), spec)), Optional.empty(), Map.of());
    }

    /**
     * The same pipeline for a caller with other formats.
     *
     * @param formats of the call at hand
     * @return a copy
     */
    public PipelineShape withCaller(TransportSpec formats) {
        return new PipelineShape(name, formats, stages, detector, rules);
    }

    /**
     * The same pipeline with one stage's input settled; of a filter the output too.
     *
     * @param stage the name
     * @param format the only one it takes from now on
     * @return a copy
     */
    public PipelineShape withInput(String stage, AudioFormat format) {
        return withSpec(
                stage,
                spec -> spec.kind() == FILTER
                        ? settled(spec, format)
                        : new StageSpec(spec.kind(), only(spec.input(), format), spec.output(), spec.detectsTurns()));
    }

    /**
     * The same pipeline with one stage's output settled; of a filter the input too. This is how a link is planned anew when
     * a provider announces another format than it declared.
     *
     * @param stage the name
     * @param format the only one it produces from now on
     * @return a copy
     */
    public PipelineShape withOutput(String stage, AudioFormat format) {
        return withSpec(
                stage,
                spec -> spec.kind() == FILTER
                        ? settled(spec, format)
                        : new StageSpec(
                                spec.kind(),
                                spec.input(),
                                spec.output().map(port -> only(port, format)),
                                spec.detectsTurns()));
    }

    /** A filter has one format on both sides, so settling one settles the other. */
    private static StageSpec settled(StageSpec filter, AudioFormat format) {
        return StageSpec.filter(FormatSet.of(format), filter.input().framing());
    }

    private static PortSpec<?> only(PortSpec<?> port, AudioFormat format) {
        return PortSpec.audio(FormatSet.of(format), port.framing());
    }

    private PipelineShape withSpec(String stage, UnaryOperator<StageSpec> change) {
        var changed = stages.stream()
                .map(node -> node.name().equals(stage) ? new Node(node.name(), change.apply(node.spec())) : node)
                .toList();
        return new PipelineShape(name, caller, changed, detector, rules);
    }
}
