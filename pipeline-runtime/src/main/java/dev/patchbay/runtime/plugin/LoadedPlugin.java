package dev.patchbay.runtime.plugin;

import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.api.tool.Tool;
import dev.patchbay.api.tool.ToolFactory;
import dev.patchbay.api.transport.TransportFactory;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One plugin and what it brings. Immutable; the maps keep the plugin's own order and hold only what it won: a type that an
 * earlier plugin brings is not here.
 *
 * @param name the folder's name, or the jar's without {@code .jar}
 * @param location the folder or the jar
 * @param version the {@code Implementation-Version} in the manifest of the jar that registers the plugin
 * @param stages by type
 * @param transports by type
 * @param tools by name
 * @param toolFactories by type
 */
public record LoadedPlugin(
        String name,
        Path location,
        Optional<String> version,
        Map<String, StageFactory<?>> stages,
        Map<String, TransportFactory<?>> transports,
        Map<String, Tool> tools,
        Map<String, ToolFactory<?>> toolFactories) {
    /** Keeps its own copies. */
    public LoadedPlugin {
        stages = Collections.unmodifiableMap(new LinkedHashMap<>(stages));
        transports = Collections.unmodifiableMap(new LinkedHashMap<>(transports));
        tools = Collections.unmodifiableMap(new LinkedHashMap<>(tools));
        toolFactories = Collections.unmodifiableMap(new LinkedHashMap<>(toolFactories));
    }

    /** {@return the form used in lists, such as {@code echo 1.2.0 (plugins/echo)}} */
    @Override
    public String toString() {
        return name + version.map(known -> " " + known).orElse("") + " (" + location + ")";
    }
}
