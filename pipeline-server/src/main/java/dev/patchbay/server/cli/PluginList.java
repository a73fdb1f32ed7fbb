package dev.patchbay.server.cli;

import dev.patchbay.api.stage.PortSpec;
import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.api.transport.TransportFactory;
import dev.patchbay.runtime.plugin.LoadedPlugin;
import dev.patchbay.runtime.plugin.PluginProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was found where. Formats are those of the default settings; where a setting is required they aren't known. */
record PluginList(String directory, List<Entry> plugins, List<String> problems) {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    record Entry(String name, String version, String location, List<Contribution> brings) {}

    /** A stage, a transport, a tool, or a type of tools that an operator configures. */
    record Contribution(String kind, String type, String input, String output) {
        String text() {
            var formats = new ArrayList<String>();
            if (!input.isEmpty()) {
                formats.add("takes " + input);
            }
            if (!output.isEmpty()) {
                formats.add("gives " + output);
            }
            return String.format(Locale.ROOT, "  %-12s %-18s %s", kind, type, String.join("; ", formats));
        }
    }

    static PluginList of(Installation installation) {
        var defaults = new DefaultSettings(installation.loader());
        return new PluginList(
                installation.directory().toString(),
                installation.plugins().loaded().stream()
                        .map(plugin -> entry(plugin, defaults))
                        .toList(),
                installation.plugins().problems().stream()
                        .map(PluginProblem::toString)
                        .toList());
    }

    private static Entry entry(LoadedPlugin plugin, DefaultSettings defaults) {
        var brings = new ArrayList<Contribution>();
        plugin.stages().values().forEach(factory -> brings.add(stage(factory, defaults)));
        plugin.transports().values().forEach(factory -> brings.add(transport(factory, defaults)));
        plugin.tools().keySet().forEach(tool -> brings.add(new Contribution("tool", tool, "", "")));
        plugin.toolFactories().keySet().forEach(type -> brings.add(new Contribution("tool type", type, "", "")));
        return new Entry(
                plugin.name(), plugin.version().orElse(""), plugin.location().toString(), brings);
    }

    private static <C extends Record> Contribution stage(StageFactory<C> factory, DefaultSettings defaults) {
        return defaults.stage(factory.type(), factory.configType())
                .map(factory::describe)
                .map(spec -> new Contribution(
                        spec.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        factory.type(),
                        formats(spec.input()),
                        spec.output().map(PluginList::formats).orElse("")))
                .orElseGet(() -> new Contribution("stage", factory.type(), "", ""));
    }

    private static <C extends Record> Contribution transport(TransportFactory<C> factory, DefaultSettings defaults) {
        return defaults.transport(factory.type(), factory.configType())
                .map(factory::describe)
                .map(spec -> new Contribution(
                        "transport",
                        factory.type(),
                        join(spec.outbound().formats()),
                        join(spec.inbound().formats())))
                .orElseGet(() -> new Contribution("transport", factory.type(), "", ""));
    }

    private static String formats(PortSpec<?> port) {
        return join(port.formats().formats());
    }

    private static String join(List<?> formats) {
        return formats.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    String text() {
        var text = new StringBuilder("plugins in " + directory + "\n");
        for (var plugin : plugins) {
            text.append('\n')
                    .append(plugin.name())
                    .append(' ')
                    .append(plugin.version())
                    .append("  ")
                    .append(plugin.location())
                    .append('\n');
            plugin.brings()
                    .forEach(each -> text.append(each.text().stripTrailing()).append('\n'));
        }
        if (!problems.isEmpty()) {
            text.append("\nproblems\n");
            problems.forEach(problem -> text.append("  ").append(problem).append('\n'));
        }
        return text.toString();
    }

    String json() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("directory", directory);
        root.put("plugins", plugins);
        root.put("problems", problems);
        return MAPPER.writeValueAsString(root) + "\n";
    }
}
