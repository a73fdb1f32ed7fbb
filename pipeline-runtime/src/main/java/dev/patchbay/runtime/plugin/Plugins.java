package dev.patchbay.runtime.plugin;

import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.api.tool.Tool;
import dev.patchbay.api.tool.ToolFactory;
import dev.patchbay.api.transport.TransportFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All loaded plugins, in the order of their directories and names, and what was wrong with any.
 *
 * <p><b>Threads.</b> Immutable; any.
 */
public final class Plugins implements AutoCloseable {
    private final List<LoadedPlugin> loaded;
    private final List<PluginProblem> problems;
    private final List<PluginClassLoader> loaders;
    private final Map<String, StageFactory<?>> stages;
    private final Map<String, TransportFactory<?>> transports;
    private final Map<String, Tool> tools;
    private final Map<String, ToolFactory<?>> toolFactories;

    Plugins(List<LoadedPlugin> loaded, List<PluginProblem> problems, List<PluginClassLoader> loaders) {
        this.loaded = List.copyOf(loaded);
        this.problems = List.copyOf(problems);
        this.loaders = List.copyOf(loaders);
        this.stages = all(LoadedPlugin::stages);
        this.transports = all(LoadedPlugin::transports);
        this.tools = all(LoadedPlugin::tools);
        this.toolFactories = all(LoadedPlugin::toolFactories);
    }

    private <T> Map<String, T> all(Function<LoadedPlugin, Map<String, T>> part) {
        var all = new LinkedHashMap<String, T>();
        loaded.forEach(plugin -> all.putAll(part.apply(plugin)));
        return Collections.unmodifiableMap(all);
    }

    /** {@return every plugin that answered what it brings} */
    public List<LoadedPlugin> loaded() {
        return loaded;
    }

    /** {@return what was wrong, in the order in which it was found} */
    public List<PluginProblem> problems() {
        return problems;
    }

    /**
     * One type of stage.
     *
     * @param type as in a provider's {@code type}
     * @return its factory, or empty when no plugin brings it
     */
    public Optional<StageFactory<?>> stage(String type) {
        return Optional.ofNullable(stages.get(type));
    }

    /**
     * One type of transport.
     *
     * @param type as it stands in configuration
     * @return its factory, or empty when no plugin brings it
     */
    public Optional<TransportFactory<?>> transport(String type) {
        return Optional.ofNullable(transports.get(type));
    }

    /** {@return every stage factory by its type, unmodifiable} */
    public Map<String, StageFactory<?>> stages() {
        return stages;
    }

    /** {@return every transport factory by its type, unmodifiable} */
    public Map<String, TransportFactory<?>> transports() {
        return transports;
    }

    /** {@return every tool that needs no configuration by its name, unmodifiable} */
    public Map<String, Tool> tools() {
        return tools;
    }

    /**
     * One type of configured tool.
     *
     * @param type as in a tool's {@code type}
     * @return its factory, or empty when no plugin brings it
     */
    public Optional<ToolFactory<?>> toolFactory(String type) {
        return Optional.ofNullable(toolFactories.get(type));
    }

    /** {@return every tool factory by its type, unmodifiable} */
    public Map<String, ToolFactory<?>> toolFactories() {
        return toolFactories;
    }

    /**
     * Lets go of the plugins' jars. Classes that were loaded before still work, but can load no others: close this last.
     *
     * @throws UncheckedIOException when a jar can't be closed; the others are
     */
    @Override
    public void close() {
        UncheckedIOException failure = null;
        for (var loader : loaders) {
            try {
                loader.close();
            } catch (IOException failed) {
                failure = new UncheckedIOException("plugin " + loader.getName() + " can't be closed", failed);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** {@return the plugins' names and places} */
    @Override
    public String toString() {
        return loaded.stream().map(LoadedPlugin::toString).collect(Collectors.joining(", "));
    }
}
