package dev.patchbay.runtime.session;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.runtime.graph.Converter;
import dev.patchbay.runtime.graph.FrameSink;
import dev.patchbay.runtime.graph.Graph;
import dev.patchbay.runtime.negotiation.Negotiation;
import dev.patchbay.runtime.negotiation.Negotiator;
import dev.patchbay.runtime.negotiation.PipelineShape;
import dev.patchbay.runtime.negotiation.Plan;
import java.io.ByteArrayOutputStream;
import java.util.function.Function;

/**
 * The plan that a session runs at the moment, and its graph. A change of any end's format makes a new plan and a new
 * graph around the same stages.
 *
 * <p><b>Threads.</b> Changed in the session's turn; read by any thread.
 */
final class Formats {
    /** What belongs together. */
    private record Current(PipelineShape shape, Plan plan, Graph graph, int generation) {}

    private final Negotiator negotiator;
    private final Function<Plan, Graph> build;
    private volatile Current current;

    Formats(Negotiator negotiator, PipelineShape shape, Plan plan, Function<Plan, Graph> build) {
        this.negotiator = negotiator;
        this.build = build;
        this.current = new Current(shape, plan, build.apply(plan), 0);
    }

    /** Solves the changed pipeline and runs it from now on, or says why it can't be. */
    Negotiation change(Function<PipelineShape, PipelineShape> change) {
        var before = current;
        var shape = change.apply(before.shape());
        var solved = negotiator.solve(shape);
        if (solved instanceof Plan plan) {
            current = new Current(shape, plan, build.apply(plan), before.generation() + 1);
        }
        return solved;
    }

    Graph graph() {
        return current.graph();
    }

    Plan plan() {
        return current.plan();
    }

    PipelineShape shape() {
        return current.shape();
    }

    /** Grows with every change. */
    int generation() {
        return current.generation();
    }

    AudioFormat input(String stage) {
        return plan().links().stream()
                .filter(link -> link.to().equals(stage) && link.consumed() instanceof AudioFormat)
                .map(link -> (AudioFormat) link.consumed())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(stage + " has no audio input in this pipeline"));
    }

    AudioFormat output(String stage) {
        return graph().output(stage);
    }

    /** What the caller sends. */
    AudioFormat inbound() {
        return (AudioFormat) plan().links().stream()
                .filter(link -> link.from().equals(PipelineShape.CALLER))
                .findFirst()
                .orElseThrow()
                .produced();
    }

    /** What the caller is sent. */
    AudioFormat outbound() {
        return (AudioFormat) plan().links().stream()
                .filter(link -> link.to().equals(PipelineShape.CALLER))
                .findFirst()
                .orElseThrow()
                .consumed();
    }

    /**
     * How the audio of one utterance leaves its stage, until the formats change.
     *
     * @param converter to be pushed to on the writer's thread
     * @param direct whether it ends at the caller, and not at the next stage
     * @param generation of the formats that it was made for
     */
    record Way(Converter converter, boolean direct, int generation) {}

    /** The way of what a stage writes: straight to the caller, or to the next stage in the format that it expects. */
    Way way(String stage, AudioFormat written, FrameSink toCaller, FrameSink toStage) {
        var now = current;
        var outlet = now.graph().outlet(stage);
        if (outlet.direct() && outlet.format().equals(written)) {
            return new Way(outlet.converter(toCaller), true, now.generation());
        }
        // Where the stage announced another format since this utterance began, the two may differ.
        var to = outlet.direct() ? (AudioFormat) outlet.toCaller().consumed() : outlet.format();
        var converter = new Converter(written)
                .to(negotiator.conversions(written, to), to, outlet.direct() ? toCaller : toStage);
        return new Way(converter, outlet.direct(), now.generation());
    }

    /** Converts whole runs between two formats of the caller. */
    byte[] converted(AudioFormat from, AudioFormat to, byte[] bytes) {
        var out = new ByteArrayOutputStream();
        var converter = new Converter(from)
                .to(
                        negotiator.conversions(from, to),
                        to,
                        frame -> out.write(frame.array(), frame.offset(), frame.length()));
        converter.push(bytes, 0, bytes.length);
        converter.flush();
        return out.toByteArray();
    }
}
