package dev.patchbay.api.event;

import dev.patchbay.api.ErrorCode;
import java.time.Duration;
import java.util.Map;

/**
 * What a stage tells its session. Sealed: stages produce these and only the runtime switches over them, so its switch is
 * exhaustive and a new case cannot break a plugin.
 */
public sealed interface StageEvent {
    /**
     * The caller began to speak.
     *
     * @param confidence 0 to 1
     * @param preroll how long ago the speech began, because a detector needs a moment to be sure
     */
    record SpeechStarted(double confidence, Duration preroll) implements StageEvent {}

    /**
     * The caller fell silent.
     *
     * @param trailingSilence how long ago the speech ended
     */
    record SpeechStopped(Duration trailingSilence) implements StageEvent {}

    /**
     * Within speech that has started there is no voice at the moment: a gap between words, or the end. Told sooner than a
     * detector can be sure of the end, so that a cough over the agent is known for one. A detector that can't tell omits it.
     *
     * @param silence how long ago the voice ended
     */
    record SpeechPaused(Duration silence) implements StageEvent {}

    /**
     * The voice is back after {@link SpeechPaused}, and the speech goes on.
     *
     * @param ago how long ago it came back
     */
    record SpeechResumed(Duration ago) implements StageEvent {}

    /**
     * Words of the caller.
     *
     * @param text what was heard so far in this segment, or all of it
     * @param last whether the text is final
     * @param confidence 0 to 1
     */
    record Transcript(String text, boolean last, double confidence) implements StageEvent {}

    /**
     * The provider expects that the caller has finished, and is not sure yet: {@link TurnEnded} or {@link TurnResumed}
     * will follow. The words so far were published before. The session lets a language model think of its answer
     * meanwhile, and holds it back.
     *
     * @param confidence 0 to 1
     */
    record TurnEndExpected(double confidence) implements StageEvent {}

    /**
     * The provider judges that the caller has finished.
     *
     * @param confidence 0 to 1
     */
    record TurnEnded(double confidence) implements StageEvent {}

    /** The provider no longer thinks that the caller has finished, or is about to. */
    record TurnResumed() implements StageEvent {}

    /**
     * Words of the agent, as they become known; they may be ahead of the audio. For agents: of text that goes from a
     * language model to a synthesizer the session knows.
     *
     * @param utterance the id given to {@link dev.patchbay.api.stage.StageContext#begin}
     * @param text the next piece
     */
    record AgentText(String utterance, String text) implements StageEvent {}

    /**
     * What the provider charges for, since the last time this was told. The session sums it up.
     *
     * @param units amounts by what they are of, such as {@code input_audio_tokens}: few and fixed names, lower-case letters,
     *     digits and underscores, because they become metric labels; no unit is part of another
     */
    record Usage(Map<String, Long> units) implements StageEvent {
        /** Keeps its own map. */
        public Usage {
            units = Map.copyOf(units);
        }
    }

    /**
     * How much of an allowance is left, as the provider told.
     *
     * @param name of the allowance, such as {@code tokens}: one of few and fixed names
     * @param limit the whole of it
     * @param remaining the rest
     * @param resetsIn when it is whole again
     */
    record RateLimit(String name, long limit, long remaining, Duration resetsIn) implements StageEvent {}

    /**
     * Something is worse than it should be, and the stage carries on.
     *
     * @param code who has to act
     * @param message names the thing, its value and the remedy; no speech and no secrets
     */
    record Degraded(ErrorCode code, String message) implements StageEvent {}

    /**
     * The provider's connection is gone, and the stage is trying to get it back: until {@link ProviderBack} nothing will
     * be heard from it. The session measures how long that takes, and may tell the caller to wait. A stage that gives up
     * throws a {@link dev.patchbay.api.PipelineException}, in the turn or from a task given to
     * {@link dev.patchbay.api.stage.StageContext#fork}; no {@code ProviderBack} is needed then. Said again before
     * {@link ProviderBack}, it is still the same outage.
     *
     * @param code what happened to the connection; its name becomes a metric label
     * @param message names the thing, its value and the remedy; no speech and no secrets
     */
    record ProviderLost(ErrorCode code, String message) implements StageEvent {}

    /** The provider is there again after {@link ProviderLost}, and the stage goes on. */
    record ProviderBack() implements StageEvent {}
}
