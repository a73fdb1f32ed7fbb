package dev.patchbay.runtime.plugin;

import dev.patchbay.api.Plugin;
import java.util.List;
import java.util.Optional;

/**
 * A plugin whose registered classes are made, and not asked yet.
 *
 * @param entry where it came from
 * @param version of the jar that registers it
 * @param loader of its classes
 * @param instances at least one
 */
record OpenPlugin(PluginEntry entry, Optional<String> version, PluginClassLoader loader, List<Plugin> instances) {
    OpenPlugin {
        instances = List.copyOf(instances);
    }
}
