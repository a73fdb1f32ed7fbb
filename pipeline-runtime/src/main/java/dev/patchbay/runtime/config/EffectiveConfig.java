package dev.patchbay.runtime.config;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.patchbay.runtime.config.SettingType.ListOf;
import dev.patchbay.runtime.config.SettingType.MapOf;
import dev.patchbay.runtime.config.SettingType.Maybe;
import dev.patchbay.runtime.config.SettingType.Nested;
import dev.patchbay.runtime.negotiation.LinkRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes a configuration as the file that says the same with every default spelled out. */
public final class EffectiveConfig {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .build();

    private EffectiveConfig() {}

    /**
     * The configuration as YAML, in the order of the reference.
     *
     * @param config any
     * @return a file that loads to the same configuration, except that secrets are dots; what an environment variable put
     *     into any other setting shows
     */
    public static String render(PatchbayConfig config) {
        var file = ImmutableMap.<String, Object>builder();
        file.put("default_provider", Environment.escape(config.defaultProvider()));
        file.put(FileSettings.PROVIDERS, Maps.transformValues(config.providers(), EffectiveConfig::stage));
        file.put(FileSettings.TOOLS, Maps.transformValues(config.tools(), EffectiveConfig::tool));
        file.put("pipelines", Maps.transformValues(config.pipelines(), EffectiveConfig::pipeline));
        config.transports().forEach((type, transport) -> file.put(type, section(transport.settings())));
        file.put(
                FileSettings.VAD,
                config.vad()
                        .map(EffectiveConfig::stage)
                        .orElseGet(() -> Map.of(FileSettings.TYPE, FileSettings.NO_VAD)));
        file.put("turn", section(config.turn()));
        file.put("barge_in", section(config.bargeIn()));
        file.put("no_input", section(config.noInput()));
        config.onProviderFailure().ifPresent(failure -> file.put("on_provider_failure", section(failure)));
        file.put("while_tool_runs", section(config.whileToolRuns()));
        file.put("farewell", section(config.farewell()));
        file.put("playout", section(config.playout()));
        file.put("resampler", section(config.resampler()));
        config.recording().ifPresent(recording -> file.put("recording", section(recording)));
        file.put("limits", section(config.limits()));
        return YAML.writeValueAsString(file.build());
    }

    private static Map<String, Object> stage(ProviderConfig provider) {
        return typed(provider.type(), provider.settings());
    }

    private static Map<String, Object> tool(ToolConfig tool) {
        return typed(tool.type(), tool.settings());
    }

    private static Map<String, Object> typed(String type, Record settings) {
        return ImmutableMap.<String, Object>builder()
                .put(FileSettings.TYPE, type)
                .putAll(section(settings))
                .build();
    }

    private static Map<String, Object> pipeline(PipelineConfig pipeline) {
        var section = ImmutableMap.<String, Object>builder();
        section.put("stages", pipeline.stages());
        section.put("links", Maps.transformValues(pipeline.links(), EffectiveConfig::rule));
        pipeline.tools().ifPresent(tools -> section.put("tools", tools));
        return section.build();
    }

    private static Map<String, Object> rule(LinkRule rule) {
        var format = new ScalarType.Format().render(rule.format());
        return switch (rule) {
            case LinkRule.Prefer _ -> Map.of("prefer", format);
            case LinkRule.Pin _ -> Map.of("pin", format);
        };
    }

    private static Map<String, Object> section(Record settings) {
        return section(Shape.of(settings.getClass()), settings);
    }

    private static Map<String, Object> section(Shape shape, Record settings) {
        var section = ImmutableMap.<String, Object>builder();
        for (var component : shape.components()) {
            value(component.type(), component.valueIn(settings))
                    .ifPresent(value -> section.put(component.key(), value));
        }
        return section.build();
    }

    /** {@return the value as the file has it; empty for an empty {@code Optional}, whose key is left out} */
    static Optional<Object> value(SettingType type, Object value) {
        return switch (type) {
            case ScalarType scalar -> Optional.of(escaped(scalar.render(value)));
            case Nested nested -> Optional.of(section(nested.shape(), (Record) value));
            case Maybe maybe -> ((Optional<?>) value).flatMap(present -> value(maybe.value(), present));
            case ListOf list ->
                Optional.of(((List<?>) value)
                        .stream()
                                .flatMap(item -> value(list.item(), item).stream())
                                .toList());
            case MapOf map -> {
                var entries = ImmutableMap.<String, Object>builder();
                ((Map<?, ?>) value)
                        .forEach((key, item) ->
                                value(map.value(), item).ifPresent(present -> entries.put((String) key, present)));
                yield Optional.of(entries.build());
            }
        };
    }

    private static Object escaped(Object value) {
        return value instanceof String text ? Environment.escape(text) : value;
    }
}
