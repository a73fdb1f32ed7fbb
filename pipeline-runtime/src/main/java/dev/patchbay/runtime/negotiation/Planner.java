package dev.patchbay.runtime.negotiation;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.MediaFormat;
import dev.patchbay.runtime.negotiation.Negotiation.Refusal;
import dev.patchbay.runtime.negotiation.TrunkSolver.Pair;
import dev.patchbay.runtime.negotiation.TrunkSolver.Solution;
import java.util.ArrayList;
import java.util.List;

/** One negotiation: solves each trunk of a route, then its taps, and collects the links or what stands against them. */
final class Planner {
    private final PipelineShape shape;
    private final TrunkSolver solver;
    private final Refusals words;
    private final List<Plan.Link> links = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    Planner(PipelineShape shape, TrunkSolver solver) {
        this.shape = shape;
        this.solver = solver;
        this.words = new Refusals(solver, shape.rules());
    }

    Negotiation plan(Route route) {
        var texts = new ArrayList<>(route.texts());
        for (var trunk : route.trunks()) {
            trunk(trunk);
            // Text stands where it comes in the chain: between the audio in and the audio out.
            while (!texts.isEmpty()) {
                text(texts.removeFirst());
            }
        }
        refusals.addAll(words.misplacedRules(route));
        return refusals.isEmpty() ? new Plan(shape.name(), links) : new Negotiation.Impossible(shape.name(), refusals);
    }

    private void trunk(Route.Trunk trunk) {
        var ends = trunk.ends();
        solver.solve(ends)
                .ifPresentOrElse(solution -> trunk(trunk, solution), () -> refusals.add(words.noSolution(ends)));
    }

    private void trunk(Route.Trunk trunk, Solution solution) {
        for (int link = 0; link < solution.pairs().size(); link++) {
            links.add(planned(trunk.ends(), link, solution, false));
            for (var tap : trunk.taps()) {
                if (tap.after() == link) {
                    tap(trunk.ends().get(link), solution.pairs().get(link).produced(), tap.listener());
                }
            }
        }
    }

    private void tap(End source, AudioFormat settled, End listener) {
        var ends = List.of(source.only(settled), listener);
        solver.solve(ends)
                .ifPresentOrElse(
                        solution -> links.add(planned(ends, 0, solution, true)),
                        () -> refusals.add(words.noTap(source, settled, listener)));
    }

    private Plan.Link planned(List<End> ends, int link, Solution solution, boolean tap) {
        var from = ends.get(link);
        var to = ends.get(link + 1);
        var pair = solution.pairs().get(link);
        return new Plan.Link(
                from.owner(),
                to.owner(),
                pair.produced(),
                pair.consumed(),
                solver.steps(from, to, pair).orElseThrow(),
                reason(Plan.linkName(from.owner(), to.owner()), pair),
                tap,
                rejected(ends, link, solution));
    }

    private String reason(String link, Pair pair) {
        return switch (shape.rules().get(link)) {
            case null -> "";
            case LinkRule.Pin(AudioFormat format) -> "the operator pins " + format;
            case LinkRule.Prefer prefer
            when prefer.met(pair.produced(), pair.consumed()) -> "the operator prefers " + prefer.format();
            case LinkRule.Prefer(AudioFormat format) -> "the operator prefers " + format + ", which can't be had here";
        };
    }

    private List<Plan.Rejected> rejected(List<End> ends, int link, Solution chosen) {
        var rejected = new ArrayList<Plan.Rejected>();
        for (var produced : ends.get(link).declared()) {
            for (var consumed : ends.get(link + 1).declared()) {
                var pair = new Pair(produced, consumed);
                if (!pair.equals(chosen.pairs().get(link))) {
                    rejected.add(new Plan.Rejected(produced, consumed, whyNot(ends, link, pair, chosen)));
                }
            }
        }
        return rejected;
    }

    private String whyNot(List<End> ends, int link, Pair pair, Solution chosen) {
        String where = chosen.pairs().size() > 1 ? " along the chain" : "";
        return solver.solve(ends, link, pair)
                .map(other -> other.cost().lostTo(chosen.cost(), where))
                .orElseGet(() -> words.whyImpossible(ends.get(link), ends.get(link + 1), pair));
    }

    private void text(Route.TextLink link) {
        for (MediaFormat format : link.from().formats()) {
            if (link.to().formats().contains(format)) {
                links.add(new Plan.Link(
                        link.from().owner(), link.to().owner(), format, format, List.of(), "", false, List.of()));
                return;
            }
        }
        refusals.add(words.noText(link));
    }
}
