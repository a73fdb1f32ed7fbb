package dev.patchbay.api;

import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.api.tool.Tool;
import dev.patchbay.api.tool.ToolFactory;
import dev.patchbay.api.transport.TransportFactory;
import java.util.List;

/**
 * The one type that a plugin jar registers, in {@code META-INF/services/dev.patchbay.api.Plugin}.
 *
 * <p>The runtime creates each plugin once, through its public no-argument constructor and inside the plugin's own class
 * loader, which sees the JDK, this API and the jars in the plugin's folder. It then calls every method once. None of them
 * may do I/O. A plugin that throws is named in the log and left out; the others still load.
 *
 * <p>A new kind of contribution arrives as a new default method, so a plugin compiled against an older API of the same
 * {@link #API_VERSION} still loads.
 *
 * <p><b>Threads.</b> Called on the thread that starts the runtime. The factories that a plugin returns are then used from
 * many threads at once and must be stateless or safe.
 */
public interface Plugin {
    /**
     * The version of this API. It grows when a plugin built against the previous one may no longer work. The compiler
     * copies it into the plugin's own class, which is how the runtime knows what a jar was built against.
     */
    int API_VERSION = 1;

    /**
     * Says which API this plugin was built against. Always written as {@code return API_VERSION;}.
     *
     * @return {@link #API_VERSION} as it stood when the plugin was compiled
     */
    int apiVersion();

    /**
     * The stages this plugin brings: agents, transcribers, language models, synthesizers, detectors, filters.
     *
     * @return factories with types that are unique across all plugins; never null
     */
    default List<StageFactory<?>> stages() {
        return List.of();
    }

    /**
     * The ways in which calls reach the runtime through this plugin.
     *
     * @return factories with types that are unique across all plugins; never null
     */
    default List<TransportFactory<?>> transports() {
        return List.of();
    }

    /**
     * Functions that agents may call without any configuration.
     *
     * @return tools with names that are unique across all plugins; never null
     */
    default List<Tool> tools() {
        return List.of();
    }

    /**
     * Types of functions that an operator can configure, by name, for agents to call.
     *
     * @return factories with types that are unique across all plugins; never null
     */
    default List<ToolFactory<?>> toolFactories() {
        return List.of();
    }
}
