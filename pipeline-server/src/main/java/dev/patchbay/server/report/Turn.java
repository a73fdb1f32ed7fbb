package dev.patchbay.server.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A turn of the caller that the agent answered.
 *
 * @param gap from the end of the caller's voice to the agent's first sample
 * @param steps what that took, one after the other; empty if the transcript does not say
 */
record Turn(Interval gap, List<Step> steps) {

    /** A part of the way from the caller's last word to the answer. */
    record Step(String name, String what, double lengthMs) {}

    Turn(Interval gap) {
        this(gap, List.of());
    }

    double latencyMs() {
        return gap.lengthMs();
    }

    /**
     * Every answered turn in order. The turn-taker can decide before a detector has noticed the silence, so a voice that
     * stops between the decision and the answer counts as the turn's end. A turn that is followed by another before the
     * agent speaks was not answered; one without detected voice has no latency.
     */
    static List<Turn> of(List<CallEvent> events) {
        List<Turn> turns = new ArrayList<>();
        @Nullable CallEvent silentSince = null;
        boolean due = false;
        for (CallEvent event : events) {
            switch (event) {
                case CallEvent.CallerStarted _ -> silentSince = null;
                case CallEvent.CallerStopped stopped -> silentSince = stopped;
                case CallEvent.TurnEnded _ -> due = true;
                case CallEvent.AgentStarted answer -> {
                    if (due && silentSince != null) {
                        turns.add(new Turn(new Interval(silentSince.atMs(), answer.atMs())));
                    }
                    due = false;
                }
                case CallEvent.Answered took -> {
                    if (!turns.isEmpty() && turns.getLast().gap().toMs() == took.atMs()) {
                        turns.removeLast();
                    }
                    turns.add(of(took));
                }
                case CallEvent.CallStarted _, CallEvent.CallEnded _, CallEvent.CallerText _ -> {}
                case CallEvent.AgentText _, CallEvent.AgentStopped _, CallEvent.Interrupted _ -> {}
                case CallEvent.Held _, CallEvent.Resumed _, CallEvent.Dtmf _ -> {}
                case CallEvent.ToolCall _, CallEvent.ToolResult _, CallEvent.Trouble _, CallEvent.Other _ -> {}
            }
        }
        return List.copyOf(turns);
    }

    /** What was measured knows better than the events around it when the voice ended. */
    private static Turn of(CallEvent.Answered took) {
        var steps = List.of(
                new Step("decision", "until the turn was over", took.decisionMs()),
                new Step("text", "until the first words", took.textMs()),
                new Step("audio", "until the first audio", took.audioMs()),
                new Step("sample", "until it was on the wire", took.sampleMs()));
        double length = steps.stream().mapToDouble(Step::lengthMs).sum();
        return new Turn(new Interval(Math.max(0, took.atMs() - length), took.atMs()), steps);
    }
}
