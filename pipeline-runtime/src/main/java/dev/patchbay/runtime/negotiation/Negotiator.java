package dev.patchbay.runtime.negotiation;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.MediaFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import java.util.stream.Collectors;

/**
 * Turns a pipeline's declarations into a plan.
 *
 * <p>For every link each (produced, consumed) pair is a candidate. Costs are compared in this order: what the operator
 * prefers, carried bandwidth, lossy steps, number of conversions, added delay, the ports' own order of preference. A chain
 * is solved as a whole. Listeners are side branches: they are solved after the trunk, with its formats as they are, and
 * never change them.
 *
 * <p>Pure: the same shape gives the same plan. Safe for any thread.
 */
public final class Negotiator {
    private final Conversions conversions;

    /**
     * A negotiator.
     *
     * @param resampleDelayMicros the delay of the resampler from one rate in hertz to another, in microseconds
     */
    public Negotiator(IntBinaryOperator resampleDelayMicros) {
        this.conversions = new Conversions(resampleDelayMicros);
    }

    /**
     * Solves one pipeline.
     *
     * @param shape what there is to negotiate
     * @return the plan, or every reason why there is none
     */
    public Negotiation solve(PipelineShape shape) {
        Route route;
        try {
            route = Route.of(shape);
        } catch (Route.Unroutable unroutable) {
            return new Negotiation.Impossible(shape.name(), List.of(new Negotiation.Refusal("", unroutable.why())));
        }
        return new Run(shape, new TrunkSolver(conversions, shape.rules())).solve(route);
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

    /** One negotiation. */
    private record Run(
            PipelineShape shape,
            TrunkSolver solver,
            List<Plan.Link> links,
            List<Negotiation.Refusal> refusals,
            Set<String> names) {
        Run(PipelineShape shape, TrunkSolver solver) {
            this(shape, solver, new ArrayList<>(), new ArrayList<>(), new HashSet<>());
        }

        Negotiation solve(Route route) {
            var texts = new ArrayList<>(route.texts());
            for (var trunk : route.trunks()) {
                solve(trunk);
                // Text stands where it comes in the chain: between the audio in and the audio out.
                while (!texts.isEmpty()) {
                    link(texts.removeFirst());
                }
            }
            refuseUnknownRules();
            return refusals.isEmpty()
                    ? new Plan(shape.name(), links)
                    : new Negotiation.Impossible(shape.name(), refusals);
        }

        private void solve(Route.Trunk trunk) {
            var ends = trunk.ends();
            var solution = solver.solve(ends);
            name(ends, trunk.taps());
            if (solution.isEmpty()) {
                refusals.add(Refusals.explain(solver, shape.rules(), ends));
                return;
            }
            var pairs = solution.get().pairs();
            for (int i = 0; i < pairs.size(); i++) {
                links.add(planned(ends, i, solution.get(), false));
                for (var tap : trunk.taps()) {
                    if (tap.after() == i) {
                        tap(ends.get(i).only(pairs.get(i).produced()), tap.listener());
                    }
                }
            }
        }

        private void tap(End source, End listener) {
            var ends = List.of(source, listener);
            solver.solve(ends)
                    .ifPresentOrElse(
                            solution -> links.add(planned(ends, 0, solution, true)),
                            () -> refusals.add(Refusals.explain(solver, shape.rules(), ends)));
        }

        private Plan.Link planned(List<End> ends, int index, TrunkSolver.Solution solution, boolean tap) {
            var from = ends.get(index);
            var to = ends.get(index + 1);
            var pair = solution.pairs().get(index);
            return new Plan.Link(
                    from.owner(),
                    to.owner(),
                    pair.produced(),
                    pair.consumed(),
                    solver.steps(from, to, pair).orElseThrow(),
                    reason(Plan.linkName(from.owner(), to.owner()), pair),
                    tap,
                    rejected(ends, index, solution));
        }

        private String reason(String link, TrunkSolver.Pair pair) {
            var rule = shape.rules().get(link);
            if (rule == null) {
                return "";
            }
            return switch (rule) {
                case LinkRule.Pin(AudioFormat format) -> "pinned to " + format;
                case LinkRule.Prefer(AudioFormat format) ->
                    rule.met(pair.produced(), pair.consumed())
                            ? "the operator prefers " + format
                            : "the operator prefers " + format + ", which can't be had";
            };
        }

        private List<Plan.Rejected> rejected(List<End> ends, int index, TrunkSolver.Solution chosen) {
            var rejected = new ArrayList<Plan.Rejected>();
            for (var produced : ends.get(index).audioFormats()) {
                for (var consumed : ends.get(index + 1).audioFormats()) {
                    var pair = new TrunkSolver.Pair(produced, consumed);
                    if (!pair.equals(chosen.pairs().get(index))) {
                        String why = solver.solve(ends, index, pair)
                                .map(other -> other.cost().lostTo(chosen.cost()))
                                .orElseGet(() -> Refusals.whyNot(solver, shape.rules(), ends, index, pair));
                        rejected.add(new Plan.Rejected(produced, consumed, why));
                    }
                }
            }
            return rejected;
        }

        private void link(Route.TextLink text) {
            names.add(Plan.linkName(text.from().owner(), text.to().owner()));
            for (MediaFormat format : text.from().formats()) {
                if (text.to().formats().contains(format)) {
                    links.add(new Plan.Link(
                            text.from().owner(), text.to().owner(), format, format, List.of(), "", false, List.of()));
                    return;
                }
            }
            refusals.add(new Negotiation.Refusal(
                    Plan.linkName(text.from().owner(), text.to().owner()),
                    Refusals.sets(text.from(), text.to()) + "; text is never converted"));
        }

        private void name(List<End> ends, List<Route.Tap> taps) {
            for (int i = 0; i + 1 < ends.size(); i++) {
                names.add(Plan.linkName(ends.get(i).owner(), ends.get(i + 1).owner()));
            }
            for (var tap : taps) {
                names.add(Plan.linkName(
                        ends.get(tap.after()).owner(), tap.listener().owner()));
            }
        }

        private void refuseUnknownRules() {
            for (var name : shape.rules().keySet().stream().sorted().toList()) {
                if (!names.contains(name)) {
                    refusals.add(new Negotiation.Refusal(
                            name,
                            "there is no link \"" + name + "\" in this pipeline; its links are "
                                    + names.stream().sorted().collect(Collectors.joining(", "))));
                }
            }
        }
    }
}
