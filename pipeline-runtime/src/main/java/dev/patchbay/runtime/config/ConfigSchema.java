package dev.patchbay.runtime.config;

import static dev.patchbay.runtime.config.FileSettings.DEFAULT_VAD;
import static dev.patchbay.runtime.config.FileSettings.NO_VAD;
import static dev.patchbay.runtime.config.FileSettings.TYPE;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;

/** Writes a JSON Schema of the file, with which an editor completes keys, explains them and marks mistakes. */
public final class ConfigSchema {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final JsonMapper JSON = new JsonMapper();

    private final ConfigTypes types;

    private ConfigSchema(ConfigTypes types) {
        this.types = types;
    }

    /**
     * The schema for the loaded plugins. It knows their settings, and allows <code>${…}</code> wherever a value may stand;
     * what takes more than one value to judge, such as names that must exist, is left to the loader.
     *
     * @param types what the plugins brought
     * @return JSON Schema 2020-12, the same text for the same plugins
     */
    public static String json(ConfigTypes types) {
        var separators = Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);
        var printer = new DefaultPrettyPrinter(separators).withObjectIndenter(new DefaultIndenter("  ", "\n"));
        return JSON.writer().with(printer).writeValueAsString(new ConfigSchema(types).root()) + "\n";
    }

    private Map<String, Object> root() {
        var properties = new LinkedHashMap<String, Object>();
        var fixed = SettingSchema.properties(FileSettings.SHAPE);
        move("default_provider", fixed, properties);
        properties.put(FileSettings.PROVIDERS, typed(types.stages(), FileText.PROVIDERS, FileText.PROVIDER_TYPE));
        properties.put(FileSettings.TOOLS, typed(types.tools(), FileText.TOOLS, FileText.TOOL_TYPE));
        move("pipelines", fixed, properties);
        types.transports().forEach((type, shape) -> properties.put(type, transport(type, shape)));
        properties.put(FileSettings.VAD, vad());
        properties.putAll(fixed);
        return ImmutableMap.of(
                "$schema",
                DIALECT,
                "title",
                "Patchbay configuration",
                "type",
                SettingSchema.SECTION,
                "properties",
                properties,
                "additionalProperties",
                false);
    }

    private static void move(String key, Map<String, Object> from, Map<String, Object> to) {
        var value = from.remove(key);
        if (value != null) {
            to.put(key, value);
        }
    }

    /** Sections by name, each of one of the types. */
    private static Map<String, Object> typed(SortedMap<String, Shape> types, String description, String typeMeaning) {
        var section = new LinkedHashMap<String, Object>();
        section.put("type", "object");
        section.put("properties", Map.of(TYPE, typeName(typeMeaning, List.copyOf(types.keySet()))));
        section.put("required", List.of(TYPE));
        if (!types.isEmpty()) {
            section.put("allOf", byType(types, "")); // an empty one is no schema
        }
        return ImmutableMap.of(
                "description", description, "type", SettingSchema.SECTION, "additionalProperties", section);
    }

    private Map<String, Object> vad() {
        var names = new ArrayList<>(List.of(NO_VAD));
        names.addAll(types.stages().keySet());
        var type = new LinkedHashMap<>(typeName(FileText.VAD_TYPE, names));
        type.put("default", DEFAULT_VAD);
        var choices = new ArrayList<>(byType(types.stages(), DEFAULT_VAD));
        choices.add(choice(NO_VAD, List.of(TYPE), section(Map.of(TYPE, true), List.of())));
        return ImmutableMap.of(
                "description",
                FileText.VAD,
                "type",
                SettingSchema.SECTION,
                "properties",
                Map.of(TYPE, type),
                "allOf",
                choices);
    }

    private static Map<String, Object> transport(String type, Shape shape) {
        var section = new LinkedHashMap<String, Object>();
        section.put("description", FileText.transport(type));
        section.putAll(SettingSchema.section(shape));
        return section;
    }

    private static Map<String, Object> typeName(String description, List<String> names) {
        return ImmutableMap.of("description", description, "anyOf", SettingSchema.anyOf(names));
    }

    /** @param otherwise the type of a section without one; empty when it must have one */
    private static List<Map<String, Object>> byType(SortedMap<String, Shape> types, String otherwise) {
        var choices = new ArrayList<Map<String, Object>>();
        types.forEach((type, shape) -> {
            var properties = new LinkedHashMap<String, Object>();
            properties.put(TYPE, true);
            properties.putAll(SettingSchema.properties(shape));
            choices.add(choice(
                    type,
                    type.equals(otherwise) ? List.of() : List.of(TYPE),
                    section(properties, SettingSchema.required(shape))));
        });
        return choices;
    }

    private static Map<String, Object> choice(String type, List<String> required, Map<String, Object> then) {
        var condition = new LinkedHashMap<String, Object>();
        condition.put("properties", Map.of(TYPE, Map.of("const", type)));
        if (!required.isEmpty()) {
            condition.put("required", required);
        }
        return ImmutableMap.of("if", condition, "then", then);
    }

    private static Map<String, Object> section(Map<String, Object> properties, List<String> required) {
        var section = new LinkedHashMap<String, Object>();
        section.put("properties", properties);
        if (!required.isEmpty()) {
            section.put("required", required);
        }
        section.put("additionalProperties", false);
        return section;
    }
}
