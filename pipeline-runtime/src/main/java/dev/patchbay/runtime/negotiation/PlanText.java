package dev.patchbay.runtime.negotiation;

import java.util.Locale;
import java.util.stream.Collectors;

/** A plan for people: every link with its formats, conversions, delay and the candidates that lost. */
public final class PlanText {
    private PlanText() {}

    /**
     * The whole plan as text.
     *
     * @param plan solved
     * @return lines that end in a newline
     */
    public static String render(Plan plan) {
        var out = new StringBuilder("pipeline " + plan.pipeline() + "\n");
        for (var link : plan.links()) {
            out.append('\n')
                    .append(link.name())
                    .append(link.tap() ? "  (listens)" : "")
                    .append('\n');
            out.append("  ").append(formats(link)).append('\n');
            for (var conversion : link.conversions()) {
                out.append(String.format(
                        Locale.ROOT, "    %-32s +%s%n", conversion.describe(), Cost.millis(conversion.delayMicros())));
            }
            if (!link.reason().isEmpty()) {
                out.append("  because ").append(link.reason()).append('\n');
            }
            if (!link.rejected().isEmpty()) {
                out.append("  rejected\n");
                link.rejected()
                        .forEach(lost -> out.append(String.format(
                                Locale.ROOT,
                                "    %-46s %s%n",
                                lost.produced() + " -> " + lost.consumed(),
                                lost.why())));
            }
        }
        return out.toString();
    }

    /**
     * One link in one line, for logs.
     *
     * @param link planned
     * @return such as {@code caller -> local: pcm16 8000 Hz mono, untouched}
     */
    public static String line(Plan.Link link) {
        return link.name() + ": " + formats(link)
                + (link.conversions().isEmpty()
                        ? ""
                        : link.conversions().stream()
                                .map(Conversion::describe)
                                .collect(
                                        Collectors.joining(", ", " (", "; +" + Cost.millis(link.delayMicros()) + ")")));
    }

    private static String formats(Plan.Link link) {
        return link.produced().equals(link.consumed())
                ? link.produced() + (link.conversions().isEmpty() ? ", untouched" : "")
                : link.produced() + " -> " + link.consumed();
    }
}
