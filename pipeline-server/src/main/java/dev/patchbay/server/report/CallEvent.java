package dev.patchbay.server.report;

import java.util.List;

/** Something that happened in a call, at a time in ms on the media clock. */
sealed interface CallEvent {

    double atMs();

    record CallStarted(double atMs, String session, String call, String transport, String pipeline, List<String> links)
            implements CallEvent {}

    record CallEnded(double atMs, String reason) implements CallEvent {}

    /** Words of the agent; may come before, or in pieces while, they are spoken. */
    record AgentText(double atMs, String utterance, String text) implements CallEvent {}

    /** The first sample of an utterance went to the wire. */
    record AgentStarted(double atMs, String utterance) implements CallEvent {}

    /**
     * What it took to answer a turn, from the end of the caller's voice on, one step after the other.
     *
     * @param decisionMs until the turn was over
     * @param textMs until the first words
     * @param audioMs until the first audio
     * @param sampleMs until it was on the wire
     */
    record Answered(double atMs, double decisionMs, double textMs, double audioMs, double sampleMs)
            implements CallEvent {}

    record AgentStopped(double atMs, String utterance) implements CallEvent {}

    /** The decision to cut an utterance off. */
    record Interrupted(double atMs, String utterance, double playedMs) implements CallEvent {}

    record CallerStarted(double atMs) implements CallEvent {}

    record CallerStopped(double atMs) implements CallEvent {}

    /**
     * What a transcriber heard.
     *
     * @param last false while the transcriber may still change its mind
     */
    record CallerText(double atMs, String text, boolean last) implements CallEvent {}

    /** The decision that the caller is done. */
    record TurnEnded(double atMs) implements CallEvent {}

    /** Playout paused at the first sign of speech over the agent. */
    record Held(double atMs) implements CallEvent {}

    record Resumed(double atMs) implements CallEvent {}

    record Dtmf(double atMs, String digit) implements CallEvent {}

    record ToolCall(double atMs, String name) implements CallEvent {}

    /**
     * What came of a tool.
     *
     * @param outcome {@code success}, or what else
     */
    record ToolResult(double atMs, String name, String outcome, double tookMs) implements CallEvent {
        boolean success() {
            return outcome.equals("success");
        }
    }

    /** Something an operator should know: audio at another rate than announced, a provider that fell back. */
    record Trouble(double atMs, String text) implements CallEvent {}

    /** An event that this report has no picture for. */
    record Other(double atMs) implements CallEvent {}
}
