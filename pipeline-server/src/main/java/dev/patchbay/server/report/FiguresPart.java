package dev.patchbay.server.report;

import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The row of key figures. */
final class FiguresPart {

    private static final String UNKNOWN = "–";

    private static final String NO_DETECTOR = "no detector reported";

    private FiguresPart() {}

    static Html of(Figures figures, double lengthMs) {
        return Html.all(List.of(
                latency(figures),
                interruptions(figures.interruptions()),
                talk("Caller spoke", "caller", figures.callerTalk(), lengthMs, NO_DETECTOR),
                talk("Agent spoke", "agent", figures.agentTalk(), lengthMs, "no utterance reported"),
                silence(figures.silence())));
    }

    private static Html latency(Figures figures) {
        if (figures.latencies().isEmpty()) {
            return figure("Response latency", "", UNKNOWN, "no answered turn");
        }
        DoubleSummaryStatistics all =
                figures.latencies().stream().mapToDouble(Double::doubleValue).summaryStatistics();
        String range = Math.round(all.getMin()) + " to " + Times.exact(all.getMax());
        String detail = all.getCount() == 1 ? "one answered turn" : "median of " + all.getCount() + ", " + range;
        return figure(
                "Response latency", "", Times.exact(figures.medianLatency().orElseThrow()), detail);
    }

    private static Html interruptions(List<Interruption> interruptions) {
        String detail = interruptions.stream()
                .max(Comparator.comparingDouble(Interruption::lagMs))
                .map(worst -> (interruptions.size() == 1 ? "" : "at worst ") + lag(worst))
                .orElse("nobody was cut off");
        return figure("Interruptions", "", String.valueOf(interruptions.size()), detail);
    }

    /** How long the agent was still heard after the decision. */
    static String lag(Interruption interruption) {
        double lag = interruption.lagMs();
        return "silent " + Times.exact(Math.abs(lag)) + (lag < 0 ? " before" : " after") + " the decision";
    }

    private static Html silence(Optional<Interval> silence) {
        return figure(
                "Longest silence",
                "",
                silence.map(quiet -> Times.rough(quiet.lengthMs())).orElse(UNKNOWN),
                silence.map(quiet -> "from " + Times.clock(quiet.fromMs())).orElse(NO_DETECTOR));
    }

    private static Html talk(String name, String side, OptionalDouble talk, double lengthMs, String otherwise) {
        if (talk.isEmpty()) {
            return figure(name, side, UNKNOWN, otherwise);
        }
        String share = Math.round(100 * talk.getAsDouble() / lengthMs) + " % of the call";
        return figure(name, side, Times.rough(talk.getAsDouble()), share);
    }

    private static Html figure(String name, String side, String value, String detail) {
        return Html.of(
                "<div class=\"figure {}\"><dt>{}</dt><dd><b>{}</b><span>{}</span></dd></div>",
                side,
                name,
                value,
                detail);
    }
}
