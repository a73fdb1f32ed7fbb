package dev.patchbay.runtime.session;

import dev.patchbay.api.stage.Stage;
import dev.patchbay.runtime.negotiation.PipelineShape;
import dev.patchbay.runtime.playout.Playout;
import dev.patchbay.runtime.tool.Toolbox;
import dev.patchbay.runtime.turn.TurnRules;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * All that it takes to make a session of one pipeline.
 *
 * @param shape the pipeline, with the formats that its transport expects; a call's own formats replace them
 * @param stages makes each stage of the shape anew, the detector included, by name
 * @param tools functions that its stages may call
 * @param turns the settings of turn-taking
 * @param prompts what the session has the agent say
 * @param farewells after which words of the agent the call should end
 * @param playout how much agent audio is held
 * @param limits how long each phase may take
 * @param onFailure what becomes of a call whose provider is lost or fails
 */
public record Blueprint(
        PipelineShape shape,
        Map<String, Supplier<Stage>> stages,
        Toolbox tools,
        TurnRules turns,
        Prompts prompts,
        Farewells farewells,
        Playout.Marks playout,
        Limits limits,
        OnFailure onFailure) {
    /** Keeps its own copy. */
    public Blueprint {
        stages = Map.copyOf(stages);
    }

    /**
     * What the session has the agent say.
     *
     * @param asks of a silent caller, one for each time that {@link TurnRules.NoInput#asks()} counts
     * @param goodbye to a silent caller, before the call ends
     * @param filler while a tool runs
     */
    public record Prompts(List<String> asks, String goodbye, Filler filler) {
        /** Nothing is said. */
        public static final Prompts NONE = new Prompts(List.of(), "", Filler.NONE);

        /**
         * Nothing is said while a tool runs.
         *
         * @param asks of a silent caller
         * @param goodbye to a silent caller
         */
        public Prompts(List<String> asks, String goodbye) {
            this(asks, goodbye, Filler.NONE);
        }

        /** Keeps its own list. */
        public Prompts {
            asks = List.copyOf(asks);
        }
    }

    /**
     * What is said while a tool runs.
     *
     * @param after how long it has been running by then
     * @param line blank for nothing
     */
    public record Filler(Duration after, String line) {
        /** Silence. */
        public static final Filler NONE = new Filler(Duration.ZERO, "");
    }

    /**
     * How long a session may stay in each phase.
     *
     * @param start until every stage has started
     * @param active the call itself; zero for no limit
     * @param goodbye until the agent's last words are played, after it hung up
     */
    public record Limits(Duration start, Duration active, Duration goodbye) {
        private static final Duration END = Duration.ofSeconds(5);

        Lifecycle.Limits phases() {
            return new Lifecycle.Limits(
                    start.toMillis(),
                    active.isZero() ? Lifecycle.NEVER : active.toMillis(),
                    goodbye.toMillis(),
                    END.toMillis());
        }
    }
}
