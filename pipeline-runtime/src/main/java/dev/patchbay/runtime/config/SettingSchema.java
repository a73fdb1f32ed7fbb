package dev.patchbay.runtime.config;

import com.google.common.collect.ImmutableMap;
import dev.patchbay.runtime.config.SettingType.ListOf;
import dev.patchbay.runtime.config.SettingType.MapOf;
import dev.patchbay.runtime.config.SettingType.Maybe;
import dev.patchbay.runtime.config.SettingType.Nested;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The schema of one settings record and of the types of its components. */
final class SettingSchema {
    /** Also what has nothing in it. */
    static final List<String> SECTION = List.of("object", "null");

    private static final String VARIABLE = "\\$\\{";
    private static final List<String> ANY_TEXT = List.of("string", "number", "boolean");

    private SettingSchema() {}

    static Map<String, Object> section(Shape shape) {
        var schema = new LinkedHashMap<String, Object>();
        var required = required(shape);
        schema.put("type", required.isEmpty() ? SECTION : "object");
        schema.put("properties", properties(shape));
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        if (shape.type() == LinkSettings.class) {
            schema.put("oneOf", List.of(needs("prefer"), needs("pin")));
        }
        if (shape.type() == PipelineSettings.class) {
            schema.put(
                    "oneOf",
                    List.of(
                            needs("stages"),
                            needs("agent"),
                            Map.of("anyOf", List.of(needs("stt"), needs("llm"), needs("tts")))));
            var cascade = List.of("stt", "llm", "tts");
            schema.put("dependentRequired", ImmutableMap.of("stt", cascade, "llm", cascade, "tts", cascade));
        }
        return schema;
    }

    static Map<String, Object> properties(Shape shape) {
        var properties = new LinkedHashMap<String, Object>();
        shape.components().forEach(component -> properties.put(component.key(), property(component)));
        return properties;
    }

    static List<String> required(Shape shape) {
        return shape.components().stream()
                .filter(Component::isRequired)
                .map(Component::key)
                .toList();
    }

    /** {@return choices of one of the names or of a variable} */
    static List<Map<String, Object>> anyOf(List<String> names) {
        return List.of(Map.of("enum", names), ImmutableMap.of("type", "string", "pattern", VARIABLE));
    }

    private static Map<String, Object> needs(String key) {
        return Map.of("required", List.of(key));
    }

    private static Map<String, Object> property(Component component) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("description", component.about().value());
        schema.putAll(type(component.type()));
        if (component.hasFallback()) {
            schema.put("default", Fallback.plain(component));
        }
        return schema;
    }

    private static Map<String, Object> type(SettingType type) {
        return switch (type) {
            case ScalarType scalar -> scalar(scalar);
            case Nested nested -> section(nested.shape());
            case Maybe maybe -> withoutNull(type(maybe.value()));
            case ListOf list -> ImmutableMap.of("type", List.of("array", "null"), "items", type(list.item()));
            case MapOf map -> ImmutableMap.of("type", SECTION, "additionalProperties", type(map.value()));
        };
    }

    /** An optional section with nothing in it is not the same as none. */
    private static Map<String, Object> withoutNull(Map<String, Object> schema) {
        var some = new LinkedHashMap<>(schema);
        some.computeIfPresent(
                "type", (_, type) -> type instanceof List<?> types && types.contains("null") ? types.getFirst() : type);
        return some;
    }

    private static Map<String, Object> scalar(ScalarType type) {
        return switch (type) {
            case ScalarType.Text _ -> Map.of("type", ANY_TEXT);
            case ScalarType.Hidden _ -> ImmutableMap.of("type", ANY_TEXT, "writeOnly", true);
            case ScalarType.Whole whole -> number("integer", whole.range());
            case ScalarType.Decimal decimal -> number("number", decimal.range());
            case ScalarType.Flag _ -> ImmutableMap.of("type", List.of("boolean", "string"), "pattern", VARIABLE);
            case ScalarType.Choice choice -> Map.of("anyOf", anyOf(choice.names()));
            case ScalarType.Time _ -> text("^" + ScalarType.Time.FORM + "$");
            case ScalarType.Format _ ->
                text("^(" + ScalarType.Format.ENCODINGS.replace(", ", "|")
                        + ")\\s+[0-9]{4,6}(\\s*Hz)?(\\s+(mono|stereo))?$");
        };
    }

    private static Map<String, Object> text(String form) {
        return ImmutableMap.of("type", "string", "pattern", form + "|" + VARIABLE);
    }

    /** The limits are for numbers alone and the pattern is for text alone, so one schema says both. */
    private static Map<String, Object> number(String type, Range range) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", List.of(type, "string"));
        range.least().ifPresent(least -> schema.put("minimum", least));
        range.greatest().ifPresent(greatest -> schema.put("maximum", greatest));
        schema.put("pattern", VARIABLE);
        return schema;
    }
}
