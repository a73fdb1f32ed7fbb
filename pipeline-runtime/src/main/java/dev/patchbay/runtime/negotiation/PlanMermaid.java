package dev.patchbay.runtime.negotiation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A plan as a Mermaid flowchart, for pages that draw it. Taps are dotted, and so are transcripts, which are events. */
public final class PlanMermaid {
    private final StringBuilder out = new StringBuilder("flowchart LR\n");
    private final Map<String, String> ids = new LinkedHashMap<>();

    private PlanMermaid() {}

    /**
     * The whole plan as a flowchart.
     *
     * @param plan solved
     * @return lines that end in a newline
     */
    public static String render(Plan plan) {
        return new PlanMermaid().chart(plan);
    }

    private String chart(Plan plan) {
        plan.links().stream()
                .flatMap(link -> Stream.of(link.from(), link.to()))
                .distinct()
                .forEach(this::node);
        String heard = PipelineShape.CALLER;
        for (var link : plan.links()) {
            if (link.from().equals(PipelineShape.TURN)) {
                edge(heard, "-.->", "transcripts", PipelineShape.TURN);
            }
            edge(link.from(), link.tap() ? "-.->" : "-->", label(link), link.to());
            heard = link.tap() ? heard : link.to();
        }
        return out.toString();
    }

    /** Under an id of its own, because names may be words of Mermaid's. */
    private void node(String name) {
        String id = "n" + ids.size();
        ids.put(name, id);
        out.append("    %s[\"%s\"]\n".formatted(id, quoted(name)));
    }

    private void edge(String from, String arrow, String label, String to) {
        out.append("    %s %s|\"%s\"| %s\n".formatted(ids.get(from), arrow, quoted(label), ids.get(to)));
    }

    /** The formats at both ends with the steps between them, each on a line. */
    private static String label(Plan.Link link) {
        var lines = new ArrayList<String>();
        lines.add(link.produced().toString());
        link.conversions().forEach(step -> lines.add(step(step)));
        if (!link.consumed().equals(link.produced())) {
            lines.add(link.consumed().toString());
        }
        return String.join("<br/>", lines);
    }

    private static String step(Conversion step) {
        return step.describe() + (step.delayMicros() == 0 ? "" : " (" + PlanText.delay(step) + ")");
    }

    /** A quotation mark would end the label. */
    private static String quoted(String label) {
        return label.replace("\"", "#quot;");
    }
}
