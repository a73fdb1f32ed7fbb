package dev.patchbay.runtime.negotiation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A plan as a Mermaid flowchart, for pages that draw it. */
public final class PlanMermaid {
    private PlanMermaid() {}

    /**
     * The whole plan as a flowchart.
     *
     * @param plan solved
     * @return lines that end in a newline
     */
    public static String render(Plan plan) {
        var ids = new LinkedHashMap<String, String>();
        var out = new StringBuilder("flowchart LR\n");
        for (var link : plan.links()) {
            node(out, ids, link.from());
            node(out, ids, link.to());
        }
        for (var link : plan.links()) {
            out.append("    ")
                    .append(ids.get(link.from()))
                    .append(link.tap() ? " -.->|" : " -->|")
                    .append('"')
                    .append(label(link))
                    .append("\"| ")
                    .append(ids.get(link.to()))
                    .append('\n');
        }
        return out.toString();
    }

    private static void node(StringBuilder out, Map<String, String> ids, String name) {
        if (!ids.containsKey(name)) {
            String id = "n" + ids.size();
            ids.put(name, id);
            out.append("    ").append(id).append("[\"").append(name).append("\"]\n");
        }
    }

    private static String label(Plan.Link link) {
        if (link.conversions().isEmpty()) {
            return link.produced().toString();
        }
        return link.produced()
                + "<br/>"
                + link.conversions().stream().map(Conversion::describe).collect(Collectors.joining("<br/>"))
                + (link.produced().equals(link.consumed()) ? "" : "<br/>" + link.consumed());
    }
}
