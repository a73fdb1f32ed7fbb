package dev.patchbay.plugin.openaichat;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Functions that have answered after the caller had said something else, and that the model has not been asked about since.
 * Their results stand in the conversation, so the next question tells of them, whatever it is. The session's turn.
 */
final class LateResults {
    private final Runnable came;
    private final Set<String> functions = new LinkedHashSet<>();

    /** @param came runs when there are some */
    LateResults(Runnable came) {
        this.came = came;
    }

    /** All functions of a reply that nobody waits for have answered. */
    void came(Collection<String> names) {
        functions.addAll(names);
        if (!names.isEmpty()) {
            came.run();
        }
    }

    /** The functions, by name. */
    List<String> waiting() {
        return List.copyOf(functions);
    }

    /** The model is asked something, and told of them: which. */
    List<String> told() {
        var told = waiting();
        functions.clear();
        return told;
    }

    /** The model did not get to answer. */
    void notTold(Collection<String> names) {
        functions.addAll(names);
    }
}
