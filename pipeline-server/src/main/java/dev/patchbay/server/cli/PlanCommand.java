package dev.patchbay.server.cli;

import dev.patchbay.runtime.config.PipelineConfig;
import dev.patchbay.runtime.config.TransportConfig;
import dev.patchbay.runtime.negotiation.Negotiation;
import dev.patchbay.runtime.negotiation.Plan;
import dev.patchbay.runtime.negotiation.PlanJson;
import dev.patchbay.runtime.negotiation.PlanMermaid;
import dev.patchbay.runtime.negotiation.PlanText;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code patchbay plan FILE}. */
@Command(name = "plan", description = "Prints the negotiated formats and conversions of a pipeline, without a call.")
final class PlanCommand implements Callable<Integer> {
    /** How a plan is printed. */
    enum Format {
        TEXT,
        JSON,
        MERMAID
    }

    @Parameters(paramLabel = "FILE", description = "The configuration.")
    private Path file = Path.of("patchbay.yml");

    @Option(
            names = "--pipeline",
            paramLabel = "NAME",
            description = "A pipeline, or a provider that is one by itself; the one that calls get unless given.")
    private @Nullable String pipeline;

    @Option(
            names = "--transport",
            paramLabel = "TYPE",
            description = "A configured transport; the first one unless given.")
    private @Nullable String transport;

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}; text unless given.")
    private Format format = Format.TEXT;

    @Mixin
    private Installation installation = new Installation();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws CommandFailed {
        var checked = installation.load(file).orFail();
        PipelineConfig wanted;
        try {
            wanted = pipeline == null
                    ? checked.pipelines().standard()
                    : checked.pipelines().named(pipeline);
        } catch (IllegalArgumentException unknown) {
            throw new CommandFailed("--pipeline: " + unknown.getMessage());
        }
        var line = transport(List.copyOf(checked.result().config().transports().values()));
        var shape = checked.pipelines().shape(wanted, checked.pipelines().caller(line));
        switch (Installation.negotiator(checked.result().config()).solve(shape)) {
            case Plan plan -> Output.of(spec).print(render(plan));
            case Negotiation.Impossible impossible -> throw new CommandFailed("no plan: " + impossible.refusals());
        }
        Output.of(spec).flush();
        return 0;
    }

    private TransportConfig transport(List<TransportConfig> configured) throws CommandFailed {
        return configured.stream()
                .filter(line -> transport == null || line.type().equals(transport))
                .findFirst()
                .orElseThrow(() -> new CommandFailed("--transport " + transport + ": not configured; there are "
                        + configured.stream().map(TransportConfig::type).toList()));
    }

    private String render(Plan plan) {
        return switch (format) {
            case TEXT -> PlanText.render(plan);
            case JSON -> PlanJson.render(plan);
            case MERMAID -> PlanMermaid.render(plan);
        };
    }
}
