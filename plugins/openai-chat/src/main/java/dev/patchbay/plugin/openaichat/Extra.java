package dev.patchbay.plugin.openaichat;

import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Fields of the request that this plugin does not know. */
final class Extra {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** What the conversation itself is made of. */
    private static final Set<String> OURS = Set.of("messages", "stream", "n", "tools", "model");

    private Extra() {}

    static void check(Map<String, String> extra) {
        for (var name : extra.keySet()) {
            if (OURS.contains(name)) {
                throw new IllegalArgumentException("extra: " + name + " is what the plugin itself sends; remove it");
            }
        }
    }

    static void addTo(ObjectNode body, Map<String, String> extra) {
        extra.forEach((name, value) -> body.set(name, json(value)));
    }

    private static JsonNode json(String value) {
        try {
            var node = MAPPER.readTree(value);
            return node.isMissingNode() ? StringNode.valueOf(value) : node;
        } catch (JacksonException text) {
            return StringNode.valueOf(value);
        }
    }
}
