package dev.patchbay.runtime.plugin;

import dev.patchbay.api.Plugin;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Opens plugins: looks into the jars, gives them a class loader and creates what their service files name. */
final class PluginOpener {
    private final ApiView api;
    private final Problems problems;

    PluginOpener(ApiView api, Problems problems) {
        this.api = api;
        this.problems = problems;
    }

    /** Empty, and a problem said so, when nothing of the plugin can be used. */
    Optional<OpenPlugin> open(PluginEntry entry) {
        return look(entry).flatMap(jars -> open(entry, jars));
    }

    /** Half a plugin would fail in the middle of a call, so that one bad jar spoils the folder. */
    private Optional<List<JarContents>> look(PluginEntry entry) {
        var contents = new ArrayList<JarContents>();
        for (Path jar : entry.jars()) {
            try {
                contents.add(JarContents.read(jar));
            } catch (IOException | RuntimeException unreadable) {
                problems.error(jar, "this is no readable jar: " + unreadable.getMessage(), "build or copy it again");
                return Optional.empty();
            }
        }
        return Optional.of(contents);
    }

    private Optional<OpenPlugin> open(PluginEntry entry, List<JarContents> jars) {
        var registering = jars.stream().filter(JarContents::registersPlugin).findFirst();
        if (registering.isEmpty()) {
            notRegistered(entry, jars);
            return Optional.empty();
        }
        jars.stream().filter(JarContents::bundlesApi).forEach(this::bundledApi);
        var loader = new PluginClassLoader(entry.name(), urls(entry.jars()), api);
        var instances = loader.inContext(() -> instances(entry, loader));
        if (instances.isEmpty()) {
            loader.release();
            return Optional.empty();
        }
        return Optional.of(new OpenPlugin(entry, registering.get().version(), loader, instances));
    }

    private void notRegistered(PluginEntry entry, List<JarContents> jars) {
        var misnamed =
                jars.stream().flatMap(jar -> jar.misnamedServiceFile().stream()).findFirst();
        if (misnamed.isPresent()) {
            problems.error(
                    entry.location(),
                    "no jar has " + JarContents.SERVICE_FILE + ", but there is " + misnamed.get(),
                    "rename that file");
        } else {
            problems.error(
                    entry.location(),
                    "no jar has " + JarContents.SERVICE_FILE,
                    "add that file with the name of the class that implements " + Plugin.class.getName()
                            + ", or remove this if it is no plugin");
        }
    }

    private void bundledApi(JarContents jar) {
        problems.warning(
                jar.jar(),
                "brings its own copy of pipeline-api, which is not used",
                "give the dependency dev.patchbay:pipeline-api the scope provided");
    }

    /** One provider that fails doesn't end the iteration: the service loader goes on with the next. */
    private List<Plugin> instances(PluginEntry entry, PluginClassLoader loader) {
        var instances = new ArrayList<Plugin>();
        var registered = ServiceLoader.load(Plugin.class, loader).iterator();
        while (true) {
            try {
                if (!registered.hasNext()) {
                    return instances;
                }
                instances.add(registered.next());
            } catch (Throwable failed) {
                problems.error(entry.location(), Diagnosis.of("it", failed));
            }
        }
    }

    private static URL[] urls(List<Path> jars) {
        return jars.stream().map(PluginOpener::url).toArray(URL[]::new);
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException("a path has no URL: " + jar, impossible);
        }
    }
}
