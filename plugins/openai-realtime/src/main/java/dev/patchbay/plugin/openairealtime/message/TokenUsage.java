package dev.patchbay.plugin.openairealtime.message;

import java.util.Map;
import java.util.TreeMap;

/**
 * What an answer cost, in tokens that are each counted once: the server counts cached ones among the input and again by
 * themselves, and they are cheaper.
 */
final class TokenUsage {
    private TokenUsage() {}

    static Map<String, Long> ofResponse(Members usage) {
        var input = usage.in("input_token_details");
        var cached = input.in("cached_tokens_details");
        var output = usage.in("output_token_details");
        var units = new TreeMap<String, Long>();
        for (var kind : new String[] {"text", "audio", "image"}) {
            long all = input.number(kind + "_tokens");
            long known = Math.min(all, cached.number(kind + "_tokens"));
            put(units, "input_" + kind + "_tokens", all - known);
            put(units, "cached_" + kind + "_tokens", known);
            put(units, "output_" + kind + "_tokens", output.number(kind + "_tokens"));
        }
        if (units.isEmpty()) {
            withoutDetails(usage, units);
        }
        return Map.copyOf(units);
    }

    private static void withoutDetails(Members usage, Map<String, Long> units) {
        long all = usage.number("input_tokens");
        long known = Math.min(all, usage.in("input_token_details").number("cached_tokens"));
        put(units, "input_tokens", all - known);
        put(units, "cached_tokens", known);
        put(units, "output_tokens", usage.number("output_tokens"));
    }

    static Map<String, Long> ofTranscription(Members usage) {
        var units = new TreeMap<String, Long>();
        put(units, "transcription_input_tokens", usage.number("input_tokens"));
        put(units, "transcription_output_tokens", usage.number("output_tokens"));
        put(
                units,
                "transcription_seconds",
                Math.round(usage.node().path("seconds").asDouble(0)));
        return Map.copyOf(units);
    }

    private static void put(Map<String, Long> units, String name, long amount) {
        if (amount > 0) {
            units.put(name, amount);
        }
    }
}
