package dev.patchbay.runtime.plugin;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.function.Supplier;

/**
 * Loads the classes of one plugin: first what its parent shows, which is little, then the plugin's jars. The API comes
 * from the parent alone, because a type that two loaders define is two types.
 */
final class PluginClassLoader extends URLClassLoader {
    static {
        registerAsParallelCapable();
    }

    PluginClassLoader(String plugin, URL[] jars, ApiView parent) {
        super(plugin, jars, parent);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (ApiView.has(name)) {
            throw new ClassNotFoundException(name);
        }
        return super.findClass(name);
    }

    /**
     * Calls into the plugin with this loader as the thread's context class loader, by which many libraries look up their
     * own parts.
     */
    <T> T inContext(Supplier<T> work) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(this);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Closes this loader of a plugin that is left out; why it is has been said already. */
    void release() {
        try {
            close();
        } catch (IOException ignored) {
            // The jars were only read.
        }
    }
}
