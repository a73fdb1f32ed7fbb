package dev.patchbay.server.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One run of agent output.
 *
 * @param interval from its first sample on the wire to its end or cut; empty, at the time of its text, if never played
 * @param text its words as far as they are known
 */
record Utterance(Interval interval, String text, Ending ending) {

    enum Ending {
        PLAYED,
        CUT_OFF,
        NEVER_PLAYED
    }

    /** Every utterance in the order of its first event; one still open when the events end lasts until {@code endMs}. */
    static List<Utterance> of(List<CallEvent> events, double endMs) {
        Map<String, Utterance> utterances = new LinkedHashMap<>();
        for (CallEvent event : events) {
            switch (event) {
                case CallEvent.AgentText said ->
                    utterances.merge(
                            said.utterance(),
                            silent(said.atMs(), said.text()),
                            (known, more) -> known.saying(more.text));
                case CallEvent.AgentStarted started ->
                    utterances.merge(
                            started.utterance(), playing(started.atMs(), endMs), (known, now) -> known.playing(now));
                case CallEvent.AgentStopped stopped ->
                    utterances.computeIfPresent(
                            stopped.utterance(), (id, known) -> known.until(stopped.atMs(), known.ending));
                case CallEvent.Interrupted cut ->
                    utterances.computeIfPresent(
                            cut.utterance(), (id, known) -> known.until(cut.atMs(), Ending.CUT_OFF));
                case CallEvent.CallStarted _, CallEvent.CallEnded _, CallEvent.CallerStarted _ -> {}
                case CallEvent.CallerStopped _, CallEvent.CallerText _, CallEvent.TurnEnded _ -> {}
                case CallEvent.Held _, CallEvent.Resumed _, CallEvent.Dtmf _, CallEvent.Answered _ -> {}
                case CallEvent.ToolCall _, CallEvent.ToolResult _, CallEvent.Trouble _, CallEvent.Other _ -> {}
            }
        }
        return List.copyOf(new ArrayList<>(utterances.values()));
    }

    private static Utterance silent(double atMs, String text) {
        return new Utterance(new Interval(atMs, atMs), text, Ending.NEVER_PLAYED);
    }

    private static Utterance playing(double fromMs, double endMs) {
        return new Utterance(new Interval(fromMs, endMs), "", Ending.PLAYED);
    }

    private Utterance saying(String more) {
        return new Utterance(interval, Speech.joined(text, more), ending);
    }

    private Utterance playing(Utterance now) {
        return ending == Ending.NEVER_PLAYED ? new Utterance(now.interval, text, Ending.PLAYED) : this;
    }

    /** The first end counts: an interrupted utterance may also be reported as stopped. */
    private Utterance until(double toMs, Ending how) {
        boolean over = ending == Ending.CUT_OFF || ending == Ending.NEVER_PLAYED;
        return over ? this : new Utterance(new Interval(interval.fromMs(), toMs), text, how);
    }

    boolean played() {
        return ending != Ending.NEVER_PLAYED;
    }
}
