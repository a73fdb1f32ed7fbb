package dev.patchbay.runtime.pipeline;

import dev.patchbay.runtime.config.ConfigResult;
import dev.patchbay.runtime.config.PipelineConfig;
import dev.patchbay.runtime.config.Problem;
import dev.patchbay.runtime.config.TransportConfig;
import dev.patchbay.runtime.negotiation.Negotiation;
import dev.patchbay.runtime.negotiation.Negotiator;
import dev.patchbay.runtime.negotiation.PipelineShape;
import dev.patchbay.runtime.negotiation.Plan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what is wrong with a configuration beyond its text: pipelines for which there is no plan, before any call is made.
 * Pure, apart from asking plugins to describe themselves.
 */
public final class PipelineCheck {
    private final ConfigResult result;
    private final Pipelines pipelines;
    private final Negotiator negotiator;

    /**
     * A check.
     *
     * @param result of loading the file
     * @param pipelines of its configuration
     * @param negotiator solves formats
     */
    public PipelineCheck(ConfigResult result, Pipelines pipelines, Negotiator negotiator) {
        this.result = result;
        this.pipelines = pipelines;
        this.negotiator = negotiator;
    }

    /** {@return every problem of the file and of its pipelines, in the order of the lines} */
    public List<Problem> problems() {
        var problems = new LinkedHashSet<>(result.problems());
        pipelines
                .detectorFault()
                .ifPresent(fault -> problems.add(result.locations().problem("vad.type", fault)));
        pipelines.standIn().ifPresent(voice -> problems.addAll(standIn(voice)));
        pipelines
                .toolFaults()
                .forEach((name, fault) -> problems.add(result.locations().problem("tools." + name, fault)));
        for (var pipeline : pipelines.all()) {
            if (pipelines.complete(pipeline)) {
                result.config().transports().values().forEach(transport -> plan(pipeline, transport, problems));
            }
        }
        return problems.stream().sorted().toList();
    }

    private List<Problem> standIn(PipelineShape.Node voice) {
        var callers = result.config().transports().values().stream()
                .map(pipelines::caller)
                .toList();
        return new StandInVoice(voice).problems(result, callers, negotiator);
    }

    private void plan(PipelineConfig pipeline, TransportConfig transport, Set<Problem> problems) {
        String path = "pipelines." + pipeline.name();
        try {
            var shape = pipelines.shape(pipeline, pipelines.caller(transport));
            switch (negotiator.solve(shape)) {
                case Plan plan -> {}
                case Negotiation.Impossible impossible ->
                    impossible.refusals().forEach(refusal -> problems.add(problem(path, refusal)));
            }
        } catch (RuntimeException thrown) {
            problems.add(result.locations().problem(path, "can't be planned: " + thrown.getMessage()));
        }
    }

    private Problem problem(String path, Negotiation.Refusal refusal) {
        var place = new ArrayList<>(List.of(path));
        if (!refusal.link().isEmpty()) {
            place.add("links." + refusal.link());
        }
        return result.locations().problem(String.join(".", place), refusal.message());
    }
}
