package dev.patchbay.plugin.openaichat.stream;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What an answer cost, in tokens that are each counted once: servers count cached ones among the others, and they are cheaper. */
final class TokenUsage {
    private TokenUsage() {}

    static Map<String, Long> of(JsonNode usage) {
        long input = number(usage, "prompt_tokens");
        long cached = Math.min(input, number(usage.path("prompt_tokens_details"), "cached_tokens"));
        var units = new TreeMap<String, Long>();
        put(units, "input_text_tokens", input - cached);
        put(units, "cached_text_tokens", cached);
        put(units, "output_text_tokens", number(usage, "completion_tokens"));
        return units;
    }

    private static long number(JsonNode node, String name) {
        var value = node.path(name);
        return value.canConvertToLong() ? Math.max(0, value.asLong()) : 0;
    }

    private static void put(Map<String, Long> units, String name, long amount) {
        if (amount > 0) {
            units.put(name, amount);
        }
    }
}
