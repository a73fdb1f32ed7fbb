package dev.patchbay.runtime.pipeline;

import dev.patchbay.api.tool.Tool;
import dev.patchbay.api.tool.ToolFactory;
import dev.patchbay.runtime.config.PipelineConfig;
import dev.patchbay.runtime.config.ToolConfig;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * All tools that there are: those that plugins bring as they are, and those that the operator configured, which take the
 * place of others of the same name.
 *
 * <p>Immutable; safe for any thread.
 */
final class ToolShelf {
    private final Map<String, Tool> tools;
    private final Map<String, String> faults = new LinkedHashMap<>();

    /**
     * Makes what is configured.
     *
     * @param fixed tools that need no configuration, by name
     * @param factories by type
     */
    ToolShelf(Map<String, ToolConfig> configured, Map<String, Tool> fixed, Map<String, ToolFactory<?>> factories) {
        tools = new LinkedHashMap<>(fixed);
        configured.forEach((name, config) -> {
            var factory = factories.get(config.type());
            if (factory == null) {
                faults.put(name, "no plugin brings the tool type " + config.type());
            } else {
                make(factory, config);
            }
        });
    }

    /** Other tools are there whatever becomes of this one. */
    private <C extends Record> void make(ToolFactory<C> factory, ToolConfig config) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(factory.getClass().getClassLoader());
        try {
            var tool = factory.create(config.name(), factory.configType().cast(config.settings()));
            if (tool.spec().name().equals(config.name())) {
                tools.put(config.name(), tool);
            } else {
                faults.put(config.name(), misnamed(config, tool));
            }
        } catch (IllegalArgumentException refused) {
            faults.put(config.name(), String.valueOf(refused.getMessage()));
        } catch (RuntimeException | LinkageError thrown) {
            faults.put(config.name(), "these settings make their plugin fail: " + thrown);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static String misnamed(ToolConfig config, Tool tool) {
        return "the plugin of the type " + config.type() + " names this tool "
                + tool.spec().name() + ", which is a fault of the plugin; get a newer one";
    }

    /** Why configured tools could not be made, by name; empty when all were. */
    Map<String, String> faults() {
        return Collections.unmodifiableMap(faults);
    }

    /** The tools that a pipeline names, in its order; or all, if it names none. */
    List<Tool> of(PipelineConfig pipeline) {
        return pipeline.tools()
                .map(names ->
                        new LinkedHashSet<>(names).stream().map(this::named).toList())
                .orElseGet(() -> List.copyOf(tools.values()));
    }

    private Tool named(String name) {
        var tool = tools.get(name);
        if (tool == null) {
            throw new IllegalArgumentException("no tool \"" + name + "\"; there are " + tools.keySet());
        }
        return tool;
    }
}
