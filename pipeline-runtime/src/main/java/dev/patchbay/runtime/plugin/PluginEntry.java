package dev.patchbay.runtime.plugin;

import java.nio.file.Path;
import java.util.List;

/**
 * A folder or a jar in a directory of plugins.
 *
 * @param name the folder's name, or the jar's without its ending
 * @param location the folder or the jar
 * @param jars at least one, sorted by name
 */
record PluginEntry(String name, Path location, List<Path> jars) {
    PluginEntry {
        jars = List.copyOf(jars);
    }
}
