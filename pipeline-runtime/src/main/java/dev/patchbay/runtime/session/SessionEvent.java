package dev.patchbay.runtime.session;

import dev.patchbay.runtime.negotiation.Plan;
import java.time.Duration;
import java.util.Map;

/**
 * What happened in a session, for those who watch: transcripts, recordings, metrics, tests. Every event carries the time
 * on the session's media clock in milliseconds.
 */
public sealed interface SessionEvent {
    /** {@return milliseconds on the media clock} */
    long atMillis();

    /** The call is up. */
    record Started(long atMillis, Plan plan) implements SessionEvent {}

    /** The formats changed in the middle of the call. */
    record Replanned(long atMillis, Plan plan, String why) implements SessionEvent {}

    /** There is voice at the caller's end, from then on; whether it counts is the turn-taker's business. */
    record CallerStarted(long atMillis) implements SessionEvent {}

    /** There is no more voice at the caller's end, from then on. */
    record CallerStopped(long atMillis) implements SessionEvent {}

    /** Words of the caller. */
    record CallerText(long atMillis, String text, boolean last) implements SessionEvent {}

    /** The caller's turn is over: the agent may answer. */
    record TurnEnded(long atMillis) implements SessionEvent {}

    /** Words of the agent, as they became known. */
    record AgentText(long atMillis, String utterance, String text) implements SessionEvent {}

    /** The first audio of an utterance came from its stage. */
    record AgentAudio(long atMillis, String utterance) implements SessionEvent {}

    /** The first sample of an utterance went to the wire. */
    record AgentStarted(long atMillis, String utterance) implements SessionEvent {}

    /** An answer's first sample went to the wire, and this is what it took. */
    record Answered(long atMillis, String utterance, Waterfall took) implements SessionEvent {}

    /**
     * The way of an answer, one step after the other.
     *
     * @param toDecision from the end of the caller's voice to the decision that the turn is over
     * @param toText from there to the answer's first words; zero where they come with or after the audio
     * @param toAudio from there to its first audio
     * @param toSample from there to its first sample on the wire
     */
    record Waterfall(Duration toDecision, Duration toText, Duration toAudio, Duration toSample) {}

    /** The last sample of an utterance that will be played went to the wire. */
    record AgentStopped(long atMillis, String utterance, long playedMillis, boolean complete) implements SessionEvent {}

    /** Playout paused at the first sign of speech over the agent. */
    record Held(long atMillis) implements SessionEvent {}

    /** It was a cough: playout went on. */
    record Resumed(long atMillis) implements SessionEvent {}

    /**
     * The caller cut an utterance off.
     *
     * @param playedMillis how much of it was played; 0 of one that had not begun
     * @param heard the words of it that were heard, as nearly as is known
     */
    record Interrupted(long atMillis, String utterance, long playedMillis, String heard) implements SessionEvent {}

    /** The caller pressed a key. */
    record Dtmf(long atMillis, char digit) implements SessionEvent {}

    /** Nobody spoke for too long, and the agent was told to say this; blank for nothing. */
    record NoInput(long atMillis, String prompt) implements SessionEvent {}

    /** The agent called a function. */
    record ToolCalled(long atMillis, String name) implements SessionEvent {}

    /**
     * The agent was told what came of a function.
     *
     * @param outcome {@code success}, {@code failure} or {@code timed-out}
     * @param tookMillis how long the function ran, on the media clock
     */
    record ToolReturned(long atMillis, String name, String outcome, long tookMillis) implements SessionEvent {}

    /** A far end or a filter delivers another rate than it declared. */
    record RateMismatch(long atMillis, String who, String text) implements SessionEvent {}

    /** Something is worse than it should be. */
    record Degraded(long atMillis, String who, String text) implements SessionEvent {}

    /** What one stage's provider charged for in the whole call, by unit; told shortly before the end. */
    record Used(long atMillis, String who, Map<String, Long> units) implements SessionEvent {}
    /** A provider's connection is gone, and its stage tries to get it back. */
    record ProviderLost(long atMillis, String who, String code, String text) implements SessionEvent {}

    /** A lost provider is there again. */
    record ProviderBack(long atMillis, String who, long lostMillis) implements SessionEvent {}

    /** A stage failed for good, and none gets another call. */
    record ProviderFailed(long atMillis, String who, String code, String text) implements SessionEvent {}

    /** The stand-in was told to say this in the agent's place. */
    record StoodIn(long atMillis, String who, String text) implements SessionEvent {}

    /** The session is over. */
    record Ended(long atMillis, EndReason reason) implements SessionEvent {}
}
