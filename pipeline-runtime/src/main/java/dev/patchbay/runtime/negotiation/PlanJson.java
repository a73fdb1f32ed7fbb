package dev.patchbay.runtime.negotiation;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.MediaFormat;
import dev.patchbay.api.media.TextFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A plan for programs. Keys are stable. */
public final class PlanJson {
    /** The same bytes on every system: lines end in a line feed. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    private PlanJson() {}

    /**
     * The whole plan as one JSON object.
     *
     * @param plan solved
     * @return indented, ends in a newline
     */
    public static String render(Plan plan) {
        var root = new LinkedHashMap<String, Object>();
        root.put("pipeline", plan.pipeline());
        root.put("delay_ms", plan.delayMicros() / 1_000.0);
        root.put("links", plan.links().stream().map(PlanJson::link).toList());
        return MAPPER.writeValueAsString(root) + "\n";
    }

    private static Map<String, Object> link(Plan.Link link) {
        var json = new LinkedHashMap<String, Object>();
        json.put("name", link.name());
        json.put("from", link.from());
        json.put("to", link.to());
        json.put("tap", link.tap());
        json.put("produced", format(link.produced()));
        json.put("consumed", format(link.consumed()));
        json.put(
                "conversions",
                link.conversions().stream().map(PlanJson::conversion).toList());
        json.put("delay_ms", link.delayMicros() / 1_000.0);
        json.put("reason", link.reason());
        json.put("rejected", rejected(link.rejected()));
        return json;
    }

    private static Map<String, Object> format(MediaFormat format) {
        return switch (format) {
            case AudioFormat(var encoding, int rate, int channels) ->
                ordered("encoding", encoding.name(), "sample_rate", rate, "channels", channels);
            case TextFormat(var dialect) -> ordered("text", dialect);
        };
    }

    private static Map<String, Object> conversion(Conversion conversion) {
        return ordered(
                "step", conversion.describe(),
                "lossy", conversion.lossy(),
                "delay_ms", conversion.delayMicros() / 1_000.0);
    }

    private static List<Map<String, Object>> rejected(List<Plan.Rejected> rejected) {
        return rejected.stream()
                .map(lost -> ordered(
                        "produced", format(lost.produced()), "consumed", format(lost.consumed()), "why", lost.why()))
                .toList();
    }

    private static Map<String, Object> ordered(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
