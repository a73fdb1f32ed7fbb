package dev.patchbay.server.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The agent, cut off by the caller.
 *
 * @param decidedMs when the decision fell
 * @param silentMs when the agent's last audible sample ended, measured from the recording; before the decision where
 *     playout had been held already
 */
record Interruption(double decidedMs, double playedMs, double silentMs) {

    /** From the decision to the agent's last audible sample, in ms; negative if it was silent before. */
    double lagMs() {
        return silentMs - decidedMs;
    }

    /**
     * An event's time is the nearest ms and its sound may begin a frame around it: a sound that begins this close to the
     * start of an utterance is of that utterance.
     */
    private static final double FRAME_MS = 20;

    /** Every interruption that the caller could hear, in order, with the sound that the caller was really sent, whatever the events say. */
    static List<Interruption> of(List<CallEvent> events, Channel agent) {
        List<Interval> sounds = agent.audible();
        List<Interruption> interruptions = new ArrayList<>();
        Set<String> begun = new HashSet<>();
        double startedMs = 0;
        for (int i = 0; i < events.size(); i++) {
            CallEvent event = events.get(i);
            if (event instanceof CallEvent.AgentStarted started) {
                begun.add(started.utterance());
                startedMs = event.atMs();
            } else if (event instanceof CallEvent.Interrupted cut && begun.contains(cut.utterance())) {
                Interval until = new Interval(startedMs, nextStart(events.subList(i, events.size())));
                interruptions.add(new Interruption(cut.atMs(), cut.playedMs(), lastSound(sounds, until)));
            }
        }
        return List.copyOf(interruptions);
    }

    /** When the last sound of the utterance ended that had {@code own} to itself; its start if it made none. */
    private static double lastSound(List<Interval> sounds, Interval own) {
        return sounds.stream()
                .filter(sound -> sound.toMs() > own.fromMs() && sound.fromMs() < own.toMs() - FRAME_MS)
                .mapToDouble(sound -> Math.min(sound.toMs(), own.toMs()))
                .max()
                .orElse(own.fromMs());
    }

    private static double nextStart(List<CallEvent> events) {
        return events.stream()
                .filter(CallEvent.AgentStarted.class::isInstance)
                .mapToDouble(CallEvent::atMs)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }
}
