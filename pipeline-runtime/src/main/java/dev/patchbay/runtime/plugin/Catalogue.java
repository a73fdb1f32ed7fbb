package dev.patchbay.runtime.plugin;

import dev.patchbay.api.Plugin;
import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.api.tool.Tool;
import dev.patchbay.api.tool.ToolFactory;
import dev.patchbay.api.tool.ToolSpec;
import dev.patchbay.api.transport.TransportFactory;
import dev.patchbay.runtime.plugin.Register.Naming;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks plugins what they bring, one after the other, and keeps what is right. */
final class Catalogue {
    private final Problems problems;
    private final Register<StageFactory<?>> stages;
    private final Register<TransportFactory<?>> transports;
    private final Register<Tool> tools;
    private final Register<ToolFactory<?>> toolFactories;
    private final List<LoadedPlugin> loaded = new ArrayList<>();
    private final List<PluginClassLoader> loaders = new ArrayList<>();

    Catalogue(Problems problems) {
        this.problems = problems;
        this.stages = new Register<>(
                "stage type",
                Naming.HYPHENS,
                StageFactory::type,
                factory -> SettingsType.flaw(factory.configType()),
                problems);
        this.transports = new Register<>(
                "transport type",
                Naming.UNDERSCORES,
                TransportFactory::type,
                factory -> SettingsType.flaw(factory.configType()),
                problems);
        this.tools = new Register<>("tool name", Naming.TOOL, Catalogue::nameOf, tool -> Optional.empty(), problems);
        this.toolFactories = new Register<>(
                "tool type",
                Naming.HYPHENS,
                ToolFactory::type,
                factory -> SettingsType.flaw(factory.configType()),
                problems);
    }

    private static @Nullable String nameOf(Tool tool) {
        @Nullable ToolSpec spec = tool.spec();
        return spec == null ? null : spec.name();
    }

    void add(OpenPlugin plugin) {
        var entry = plugin.entry();
        var answered = plugin.loader()
                .inContext(() -> plugin.instances().stream()
                        .filter(instance -> ask(entry, instance))
                        .toList());
        if (answered.isEmpty()) {
            plugin.loader().release();
            return;
        }
        loaders.add(plugin.loader());
        loaded.add(new LoadedPlugin(
                entry.name(),
                entry.location(),
                plugin.version(),
                stages.of(entry),
                transports.of(entry),
                tools.of(entry),
                toolFactories.of(entry)));
    }

    private boolean ask(PluginEntry entry, Plugin plugin) {
        String name = plugin.getClass().getName();
        try {
            int version = plugin.apiVersion();
            if (version != Plugin.API_VERSION) {
                anotherApi(entry, name, version);
                return false;
            }
            var itsStages = plugin.stages();
            var itsTransports = plugin.transports();
            var itsTools = plugin.tools();
            var itsToolFactories = plugin.toolFactories();
            stages.addAll(entry, name + ".stages()", itsStages);
            transports.addAll(entry, name + ".transports()", itsTransports);
            tools.addAll(entry, name + ".tools()", itsTools);
            toolFactories.addAll(entry, name + ".toolFactories()", itsToolFactories);
            return true;
        } catch (Throwable thrown) {
            problems.error(entry.location(), Diagnosis.of(name, thrown));
            return false;
        }
    }

    private void anotherApi(PluginEntry entry, String name, int version) {
        problems.error(
                entry.location(),
                name + " was built against version " + version + " of the API, this runtime has version "
                        + Plugin.API_VERSION,
                version < Plugin.API_VERSION
                        ? "get a newer plugin, or build it against this runtime's pipeline-api"
                        : "get a newer runtime, or build the plugin against this runtime's pipeline-api");
    }

    Plugins plugins() {
        return new Plugins(loaded, problems.found(), loaders);
    }
}
