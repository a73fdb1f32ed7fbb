package dev.patchbay.server.cli;

import dev.patchbay.runtime.config.ConfigReference;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code patchbay reference}. */
@Command(
        name = "reference",
        description = "Prints the reference of the configuration as Markdown: every key of every installed type.")
final class ReferenceCommand implements Callable<Integer> {
    @Mixin
    private Installation installation = new Installation();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Output.of(spec).println(ConfigReference.markdown(installation.types()).strip());
        return 0;
    }
}
