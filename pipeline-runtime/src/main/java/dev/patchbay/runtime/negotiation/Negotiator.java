package dev.patchbay.runtime.negotiation;

import dev.patchbay.api.media.AudioFormat;
import java.util.List;
import java.util.function.IntBinaryOperator;

/**
 * Turns a pipeline's declarations into a plan.
 *
 * <p>For every link each (produced, consumed) pair is a candidate. Costs are compared in this order: what the operator
 * prefers, carried bandwidth, lossy steps, number of conversions, added delay, the ports' own order of preference. A chain
 * is solved as a whole. Listeners are side branches: they are solved after the trunk, with its formats as they are, and
 * never change them.
 *
 * <p>Pure: the same shape gives the same plan.
 *
 * <p><b>Threads.</b> Any, as long as the delay function is safe for them.
 */
public final class Negotiator {
    private final Conversions conversions;

    /**
     * A negotiator.
     *
     * @param preset with which everything is resampled
     * @param resampleDelayMicros its delay from one rate in hertz to another, in microseconds
     */
    public Negotiator(Conversion.Preset preset, IntBinaryOperator resampleDelayMicros) {
        this.conversions = new Conversions(preset, resampleDelayMicros);
    }

    /**
     * Solves one pipeline.
     *
     * @param shape what there is to negotiate
     * @return the plan, or every reason why there is none
     */
    public Negotiation solve(PipelineShape shape) {
        try {
            return new Planner(shape, new TrunkSolver(conversions, shape.rules())).plan(Route.of(shape));
        } catch (Route.Unroutable unroutable) {
            return new Negotiation.Impossible(shape.name(), List.of(new Negotiation.Refusal("", unroutable.why())));
        }
    }

    /**
     * The steps between two formats.
     *
     * @param from the format there is
     * @param to the format that is wanted
     * @return in order; none when they are the same
     * @throws IllegalArgumentException when the runtime has no conversion between them
     */
    public List<Conversion> conversions(AudioFormat from, AudioFormat to) {
        return conversions
                .between(from, to)
                .orElseThrow(() -> new IllegalArgumentException("no conversion from " + from + " to " + to));
    }
}
