package dev.patchbay.runtime.plugin;

import dev.patchbay.api.Plugin;
import java.nio.file.Path;
import java.util.List;

/**
 * Loads plugins from directories. In a directory every visible folder is a plugin, made of the jars that lie directly in
 * it, and so is every single jar. Each gets a class loader that sees the JDK, the API and its own jars, so plugins bring
 * their libraries in the versions they like.
 *
 * <p>Loading never fails: what is wrong with a plugin is among {@link Plugins#problems()}, and the others are there.
 */
public final class PluginLoader {
    private PluginLoader() {}

    /**
     * Loads the plugins of one directory.
     *
     * @param directory may be absent, which means no plugins
     * @return what was loaded, sorted by name, and what was wrong; to be closed after the last use of any plugin
     */
    public static Plugins load(Path directory) {
        return load(List.of(directory));
    }

    /**
     * Loads the plugins of several directories.
     *
     * @param directories the first to bring a type has it; any may be absent
     * @return what was loaded, in the order of the directories and then sorted by name, and what was wrong; to be closed
     *     after the last use of any plugin
     */
    public static Plugins load(List<Path> directories) {
        var problems = new Problems();
        var catalogue = new Catalogue(problems);
        var opener = new PluginOpener(new ApiView(Plugin.class.getClassLoader()), problems);
        for (Path directory : directories) {
            for (var entry : new PluginDirectory(directory, problems).entries()) {
                opener.open(entry).ifPresent(catalogue::add);
            }
        }
        return catalogue.plugins();
    }
}
