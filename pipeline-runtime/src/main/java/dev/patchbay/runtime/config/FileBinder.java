package dev.patchbay.runtime.config;

import static dev.patchbay.runtime.config.FileSettings.DEFAULT_PROVIDERS;
import static dev.patchbay.runtime.config.FileSettings.DEFAULT_TRANSPORT;
import static dev.patchbay.runtime.config.FileSettings.DEFAULT_VAD;
import static dev.patchbay.runtime.config.FileSettings.NO_VAD;
import static dev.patchbay.runtime.config.FileSettings.PROVIDERS;
import static dev.patchbay.runtime.config.FileSettings.TOOLS;
import static dev.patchbay.runtime.config.FileSettings.TYPE;
import static dev.patchbay.runtime.config.FileSettings.VAD;

import com.google.common.collect.ImmutableMap;
import dev.patchbay.runtime.config.Node.Mapping;
import dev.patchbay.runtime.config.Node.Nothing;
import dev.patchbay.runtime.config.Node.Scalar;
import dev.patchbay.runtime.negotiation.LinkRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the configuration of the file's root. */
final class FileBinder {
    private final ConfigTypes types;
    private final Environment environment;
    private final Binder binder;
    private final TypedSections<ProviderConfig> stages;
    private final TypedSections<ToolConfig> tools;
    private final Problems problems;

    FileBinder(ConfigTypes types, Problems problems, Environment environment, Redaction redaction) {
        this.types = types;
        this.problems = problems;
        this.environment = environment;
        binder = new Binder(problems, environment, redaction);
        stages = new TypedSections<>("stage", types.stages(), ProviderConfig::new, problems, binder);
        tools = new TypedSections<>("tool", types.tools(), ToolConfig::new, problems, binder);
    }

    PatchbayConfig bind(Node root) {
        var file = Optional.ofNullable(binder.mapping(root)).orElseGet(() -> Mapping.empty(root.spot()));
        binder.refuseOthers(file, known(), "; a transport comes with its plugin, which may be missing");
        var providerSections = providerSections(file);
        var providers = stages.bindAll(providerSections);
        var toolSections = toolSections(file);
        var configuredTools = tools.bindAll(toolSections);
        var transports = transports(file);
        var vad = vad(file);
        var plain = (FileSettings)
                Optional.ofNullable(binder.bind(file, FileSettings.SHAPE)).orElseThrow();
        var names = new NameCheck(file, providerSections, toolSections, types.fixedTools(), problems);
        names.check(plain);
        return new PatchbayConfig(
                plain.defaultProvider(),
                providers,
                configuredTools,
                pipelines(plain, providers),
                transports,
                vad,
                plain.turn(),
                plain.bargeIn(),
                plain.noInput(),
                plain.onProviderFailure(),
                plain.whileToolRuns(),
                plain.farewell(),
                plain.playout(),
                plain.resampler(),
                plain.recording(),
                plain.limits());
    }

    private List<String> known() {
        var known = new ArrayList<>(FileSettings.SHAPE.keys());
        known.addAll(FileSettings.TYPED);
        known.addAll(types.transports().keySet());
        known.sort(null);
        return known;
    }

    private Mapping providerSections(Mapping file) {
        var node = file.get(PROVIDERS);
        if (node == null || node instanceof Nothing) {
            var spot = node == null ? file.spot().child(PROVIDERS) : node.spot();
            node = Fallback.parse(DEFAULT_PROVIDERS, spot, environment);
        }
        var sections = binder.mapping(node);
        return sections == null ? Mapping.empty(node.spot()) : sections;
    }

    private Mapping toolSections(Mapping file) {
        var node = file.get(TOOLS);
        var sections = node == null ? null : binder.mapping(node);
        return sections == null ? Mapping.empty(file.spot().child(TOOLS)) : sections;
    }

    private static Map<String, PipelineConfig> pipelines(FileSettings plain, Map<String, ProviderConfig> providers) {
        var pipelines = ImmutableMap.<String, PipelineConfig>builder();
        plain.pipelines().forEach((name, settings) -> {
            if (providers.keySet().containsAll(settings.chain())) {
                var links = ImmutableMap.<String, LinkRule>builder();
                settings.links().forEach((link, rule) -> links.put(link, rule.rule()));
                pipelines.put(name, new PipelineConfig(name, settings.chain(), links.build(), settings.tools()));
            }
        });
        return pipelines.build();
    }

    private Map<String, TransportConfig> transports(Mapping file) {
        var transports = ImmutableMap.<String, TransportConfig>builder();
        var named = file.entries().keySet().stream()
                .filter(types.transports()::containsKey)
                .toList();
        for (String type : named.isEmpty() ? List.of(DEFAULT_TRANSPORT) : named) {
            var shape = types.transports().get(type);
            if (shape != null) {
                var node = Optional.ofNullable(file.get(type))
                        .orElseGet(() -> new Nothing(file.spot().child(type)));
                var settings = binder.read(new SettingType.Nested(shape), node);
                if (settings != null) {
                    transports.put(type, new TransportConfig(type, (Record) settings));
                }
            }
        }
        return transports.build();
    }

    private Optional<ProviderConfig> vad(Mapping file) {
        var node = file.get(VAD);
        if (node == null && !types.stages().containsKey(DEFAULT_VAD)) {
            return Optional.empty();
        }
        var section = binder.mapping(node == null ? new Nothing(file.spot().child(VAD)) : node);
        if (section == null) {
            return Optional.empty();
        }
        var named = section.get(TYPE);
        var type = named == null
                ? new Scalar(section.spot().child(TYPE), DEFAULT_VAD, DEFAULT_VAD, false)
                : stages.text(named);
        if (type != null && type.text().equals(NO_VAD)) {
            binder.refuseOthers(section, List.of(TYPE));
            return Optional.empty();
        }
        return type == null ? Optional.empty() : stages.bind(VAD, section, type);
    }
}
