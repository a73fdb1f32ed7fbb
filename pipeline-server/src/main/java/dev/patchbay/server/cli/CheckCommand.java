package dev.patchbay.server.cli;

import dev.patchbay.runtime.plugin.PluginProblem;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code patchbay check FILE}. */
@Command(name = "check", description = "Checks a configuration file and prints every problem.")
final class CheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The configuration.")
    private Path file = Path.of("patchbay.yml");

    @Mixin
    private Installation installation = new Installation();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Output.of(spec);
        for (PluginProblem problem : installation.plugins().problems()) {
            out.println("plugin " + problem);
        }
        var checked = installation.load(file);
        var problems = checked.problems();
        if (problems.isEmpty()) {
            ToolList.of(checked).forEach(out::println);
        }
        out.println(problems.isEmpty() ? file + ": no problems" : Installation.Checked.list(problems));
        return problems.isEmpty() ? 0 : 1;
    }
}
