package dev.patchbay.runtime.plugin;

import dev.patchbay.api.Plugin;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * All that plugins see of the application: the JDK and the API. Nothing else of the application's class path shows
 * through, neither classes nor resources, so a plugin can bring any library in any version.
 */
final class ApiView extends ClassLoader {
    static {
        registerAsParallelCapable();
    }

    private static final String PACKAGES = Plugin.class.getPackageName() + ".";
    private static final String FOLDER = PACKAGES.replace('.', '/');

    private final ClassLoader application;

    ApiView(ClassLoader application) {
        super("patchbay-api", getPlatformClassLoader());
        this.application = application;
    }

    /** Whether a class belongs to the API. */
    static boolean has(String className) {
        return className.startsWith(PACKAGES);
    }

    /** Whether a resource, such as a class file, belongs to the API. */
    static boolean hasResource(String name) {
        return name.startsWith(FOLDER);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (has(name)) {
            return application.loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }

    @Override
    protected @Nullable URL findResource(String name) {
        return hasResource(name) ? application.getResource(name) : null;
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        return hasResource(name) ? application.getResources(name) : Collections.emptyEnumeration();
    }
}
