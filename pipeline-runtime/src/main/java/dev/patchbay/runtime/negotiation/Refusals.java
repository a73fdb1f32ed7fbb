package dev.patchbay.runtime.negotiation;

import dev.patchbay.runtime.negotiation.Negotiation.Refusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the words for a chain that has no solution. */
final class Refusals {
    private Refusals() {}

    /** Blames the first link that has no candidate of its own, or else the chain. */
    static Refusal explain(TrunkSolver solver, Map<String, LinkRule> rules, List<End> ends) {
        for (int i = 0; i + 1 < ends.size(); i++) {
            var from = ends.get(i);
            var to = ends.get(i + 1);
            if (solver.solve(List.of(from, to)).isEmpty()) {
                String name = Plan.linkName(from.owner(), to.owner());
                return new Refusal(name, oneLink(rules.get(name), from, to));
            }
        }
        String chain =
                ends.stream().map(End::owner).reduce((a, b) -> a + " -> " + b).orElseThrow();
        return new Refusal(
                "",
                "no choice of formats fits the whole chain " + chain
                        + ", though each link alone has one; a filter has the same format on both sides, so two pins on its two links must agree");
    }

    private static String oneLink(@Nullable LinkRule rule, End from, End to) {
        return rule instanceof LinkRule.Pin pin
                ? "pinned to " + pin.format() + ", which neither end has: " + sets(from, to) + "; pin one of these"
                : "no format in common and no conversion: " + sets(from, to);
    }

    static String sets(End from, End to) {
        return from.owner() + " gives " + from.formats() + ", " + to.owner() + " takes " + to.formats();
    }

    /** Why a single candidate can't be part of any solution. */
    static String whyNot(
            TrunkSolver solver, Map<String, LinkRule> rules, List<End> ends, int index, TrunkSolver.Pair pair) {
        var from = ends.get(index);
        var to = ends.get(index + 1);
        if (rules.get(Plan.linkName(from.owner(), to.owner())) instanceof LinkRule.Pin pin
                && !pin.met(pair.produced(), pair.consumed())) {
            return "not the pinned " + pin.format();
        }
        return solver.steps(from, to, pair).isEmpty()
                ? "the runtime has no conversion between them"
                : "the rest of the chain can't go with it";
    }
}
