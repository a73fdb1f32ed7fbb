package dev.patchbay.runtime.negotiation;

import java.util.List;

/** How a negotiation ended. */
public sealed interface Negotiation permits Plan, Negotiation.Impossible {
    /**
     * There is no plan.
     *
     * @param pipeline the pipeline's name
     * @param refusals every reason found, at least one
     */
    record Impossible(String pipeline, List<Refusal> refusals) implements Negotiation {
        /** Keeps its own copy. */
        public Impossible {
            refusals = List.copyOf(refusals);
        }
    }

    /**
     * One reason.
     *
     * @param link the link's name, or empty when the pipeline as a whole is at fault
     * @param message names both format sets and the remedy
     */
    record Refusal(String link, String message) {}
}
