package dev.patchbay.runtime.pipeline;

import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.api.transport.TransportSpec;
import dev.patchbay.runtime.config.ConfigResult;
import dev.patchbay.runtime.config.Problem;
import dev.patchbay.runtime.negotiation.Negotiation;
import dev.patchbay.runtime.negotiation.Negotiator;
import dev.patchbay.runtime.negotiation.PipelineShape;
import java.util.ArrayList;
import java.util.List;

/** Finds what is wrong with the provider that is to speak when others fail. */
final class StandInVoice {
    private static final String PATH = "on_provider_failure.voice";

    private final PipelineShape.Node voice;

    StandInVoice(PipelineShape.Node voice) {
        this.voice = voice;
    }

    List<Problem> problems(ConfigResult result, List<TransportSpec> callers, Negotiator negotiator) {
        var problems = new ArrayList<Problem>();
        if (!speaks(voice.spec().kind())) {
            problems.add(result.locations()
                    .problem(
                            PATH,
                            "\"" + voice.name() + "\" can't speak by itself; name a provider that is an agent or a"
                                    + " synthesizer, such as one of type local"));
            return problems;
        }
        for (var caller : callers) {
            if (negotiator.solve(PipelineShape.speaking(voice, caller)) instanceof Negotiation.Impossible impossible) {
                impossible
                        .refusals()
                        .forEach(refusal -> problems.add(result.locations().problem(PATH, refusal.message())));
            }
        }
        return problems;
    }

    private static boolean speaks(StageSpec.Kind kind) {
        return switch (kind) {
            case AGENT, SYNTHESIZER -> true;
            case FILTER, DETECTOR, TRANSCRIBER, LANGUAGE_MODEL -> false;
        };
    }
}
