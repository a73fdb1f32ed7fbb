package dev.patchbay.runtime.config;

import dev.patchbay.runtime.config.Node.Mapping;
import dev.patchbay.runtime.config.Node.Scalar;
import dev.patchbay.runtime.config.Node.Sequence;
import java.util.Collection;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Checks the names of tools, and that the tools that pipelines name are there. A tool that the file has counts even when it
 * could not be bound: that has been reported where it stands.
 */
final class ToolNames {
    /** What all providers of language models take. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,64}");

    private final Mapping sections;
    private final Collection<String> fixed;
    private final Problems problems;

    /** @param fixed the names of tools that need no configuration */
    ToolNames(Mapping sections, Collection<String> fixed, Problems problems) {
        this.sections = sections;
        this.fixed = fixed;
        this.problems = problems;
    }

    void check(Mapping pipelines) {
        sections.entries().forEach((name, node) -> {
            if (!NAME.matcher(name).matches()) {
                problems.atKey(node.spot(), "a tool's name is 1 to 64 letters, digits and _: models know it by that");
            }
        });
        pipelines.entries().values().forEach(node -> {
            if (node instanceof Mapping pipeline && pipeline.get("tools") instanceof Sequence named) {
                named.items().forEach(this::checkThere);
            }
        });
    }

    private void checkThere(Node node) {
        if (node instanceof Scalar name && !name.incomplete() && !isThere(name.text())) {
            var known = new TreeSet<>(fixed);
            known.addAll(sections.entries().keySet());
            var listing = known.isEmpty() ? "there are none" : "there are " + String.join(", ", known);
            problems.atValue(
                    name.spot(),
                    "no tool is called " + name.shown() + "; " + Nearest.hint(name.text(), known, listing));
        }
    }

    private boolean isThere(String name) {
        return fixed.contains(name) || sections.get(name) != null;
    }
}
