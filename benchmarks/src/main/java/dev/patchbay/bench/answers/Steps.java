package dev.patchbay.bench.answers;

import dev.patchbay.runtime.session.SessionEvent;
import dev.patchbay.runtime.session.SessionInfo;
import dev.patchbay.runtime.session.SessionObserver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The ways of a call's answers, step by step.
 *
 * <p><b>Threads.</b> The session's turn tells it; the command asks when the call is over.
 */
final class Steps implements SessionObserver, SessionObserver.Factory {
    private final List<SessionEvent.Waterfall> answers = new ArrayList<>();

    @Override
    public SessionObserver observe(SessionInfo session) {
        return this;
    }

    @Override
    public synchronized void event(SessionEvent event) {
        if (event instanceof SessionEvent.Answered answered) {
            answers.add(answered.took());
        }
    }

    synchronized int count() {
        return answers.size();
    }

    /** A line for each step, in milliseconds. */
    synchronized String table() {
        return "step      median      p90      max   ms\n"
                + line("decision", millis(SessionEvent.Waterfall::toDecision))
                + line("text", millis(SessionEvent.Waterfall::toText))
                + line("audio", millis(SessionEvent.Waterfall::toAudio))
                + line("sample", millis(SessionEvent.Waterfall::toSample))
                + line("without the decision", Steps::afterDecision);
    }

    private static ToDoubleFunction<SessionEvent.Waterfall> millis(Function<SessionEvent.Waterfall, Duration> step) {
        return answer -> step.apply(answer).toNanos() / 1e6;
    }

    private static double afterDecision(SessionEvent.Waterfall answer) {
        return answer.toText().plus(answer.toAudio()).plus(answer.toSample()).toNanos() / 1e6;
    }

    private String line(String name, ToDoubleFunction<SessionEvent.Waterfall> step) {
        var sorted = answers.stream().mapToDouble(step).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "%-20s %8.1f %8.1f %8.1f%n",
                name,
                at(sorted, 0.5),
                at(sorted, 0.9),
                sorted.length == 0 ? 0 : sorted[sorted.length - 1]);
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
    }
}
