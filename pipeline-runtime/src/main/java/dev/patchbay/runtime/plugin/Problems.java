package dev.patchbay.runtime.plugin;

import dev.patchbay.runtime.plugin.PluginProblem.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Collects problems in the order in which they are found. */
final class Problems {
    private final List<PluginProblem> found = new ArrayList<>();

    void note(Path where, String what, String remedy) {
        found.add(new PluginProblem(Severity.NOTE, where.toString(), what, remedy));
    }

    void warning(Path where, String what, String remedy) {
        found.add(new PluginProblem(Severity.WARNING, where.toString(), what, remedy));
    }

    void error(Path where, String what, String remedy) {
        found.add(new PluginProblem(Severity.ERROR, where.toString(), what, remedy));
    }

    void error(Path where, Diagnosis diagnosis) {
        error(where, diagnosis.what(), diagnosis.remedy());
    }

    List<PluginProblem> found() {
        return List.copyOf(found);
    }
}
