package dev.patchbay.plugin.calltools;

import dev.patchbay.api.tool.ToolCall;
import dev.patchbay.api.tool.ToolResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON that these tools read and write. */
final class Json {
    /** With the keys in order, so that a schema is the same text every time. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Json() {}

    /** The schema of an object with one property, which is required. */
    static String schema(String name, Map<String, ?> property) {
        return MAPPER.writeValueAsString(Map.of(
                "type",
                "object",
                "properties",
                Map.of(name, property),
                "required",
                List.of(name),
                "additionalProperties",
                false));
    }

    /** An argument that is text; empty when it is missing or something else. */
    static Optional<String> text(ToolCall call, String name) {
        try {
            return Optional.ofNullable(MAPPER.readTree(call.argumentsJson()).get(name))
                    .filter(JsonNode::isString)
                    .map(JsonNode::stringValue);
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    static ToolResult success(Map<String, ?> result) {
        return new ToolResult.Success(MAPPER.writeValueAsString(result));
    }
}
