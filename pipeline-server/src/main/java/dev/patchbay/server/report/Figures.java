package dev.patchbay.server.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The figures of a call, in ms.
 *
 * @param latencies from the end of the caller's voice to the answer, one an answered turn, in order
 * @param callerTalk by the detector's word; empty if none reported
 * @param agentTalk by what went to the wire, pauses of playout left out; empty if no utterance was reported
 * @param silence the longest time in which the detector heard no caller and the recording holds no audible agent; empty
 *     if no detector reported
 */
record Figures(
        List<Double> latencies,
        List<Interruption> interruptions,
        OptionalDouble callerTalk,
        OptionalDouble agentTalk,
        Optional<Interval> silence) {

    static Figures of(Call call) {
        boolean known = call.voiceDetected();
        return new Figures(
                call.turns().stream().map(Turn::latencyMs).toList(),
                call.interruptions(),
                known ? OptionalDouble.of(Interval.totalMs(caller(call))) : OptionalDouble.empty(),
                agentTalk(call),
                known ? Optional.of(silence(call)) : Optional.empty());
    }

    /** The middle one, or the mean of the middle two; empty without an answered turn. */
    OptionalDouble medianLatency() {
        List<Double> sorted = latencies.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((sorted.get(middle) + sorted.get((sorted.size() - 1) / 2)) / 2);
    }

    private static OptionalDouble agentTalk(Call call) {
        List<Interval> played =
                call.utterances().stream().map(Utterance::interval).toList();
        List<Interval> held = call.holds().stream().map(Hold::interval).toList();
        return played.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Interval.totalMs(played) - Interval.totalMs(held));
    }

    private static Interval silence(Call call) {
        List<Interval> agent = call.recording().agent().audible();
        List<Interval> busy =
                Stream.concat(agent.stream(), caller(call).stream()).toList();
        return Interval.longestGap(busy, new Interval(0, call.lengthMs()));
    }

    private static List<Interval> caller(Call call) {
        return call.speech().stream().map(Speech::interval).toList();
    }
}
