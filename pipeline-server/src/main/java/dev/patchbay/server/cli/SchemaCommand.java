package dev.patchbay.server.cli;

import dev.patchbay.runtime.config.ConfigSchema;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code patchbay schema}. */
@Command(name = "schema", description = "Prints the JSON Schema of the configuration, for editors.")
final class SchemaCommand implements Callable<Integer> {
    @Mixin
    private Installation installation = new Installation();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Output.of(spec).println(ConfigSchema.json(installation.types()).strip());
        return 0;
    }
}
