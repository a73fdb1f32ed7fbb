package dev.patchbay.runtime.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Builds a jar from source text, as a plugin's author would, mistakes included. */
final class PluginJar {
    static final String SERVICE_FILE = "META-INF/services/dev.patchbay.api.Plugin";

    private static final Pattern CLASS_NAME =
            Pattern.compile("package ([\\w.]+);.*?\\b(?:class|interface|record) (\\w+)", Pattern.DOTALL);
    private static final int MAJOR_VERSION_OFFSET = 6;

    private static final String CLASS_PATH = System.getProperty("java.class.path");
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** Shared, because it takes most of the time to read the JDK's own table of contents. */
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, null, UTF_8);

    private final Map<String, String> sources = new HashMap<>();
    private final Map<String, String> files = new HashMap<>();
    private final Set<String> leftOut = new HashSet<>();
    private @Nullable String version;
    private int java;

    /** A jar with a plugin that is registered properly. */
    static PluginJar of(String source) {
        return new PluginJar().source(source).file(SERVICE_FILE, nameOf(source));
    }

    /** A jar without a plugin. */
    static PluginJar library(String source) {
        return new PluginJar().source(source);
    }

    PluginJar source(String source) {
        sources.put(nameOf(source), source);
        return this;
    }

    /** Compiled against, but not in the jar. */
    PluginJar against(String source) {
        leftOut.add(nameOf(source));
        return source(source);
    }

    PluginJar file(String name, String text) {
        files.put(name, text);
        return this;
    }

    PluginJar without(String file) {
        files.remove(file);
        return this;
    }

    PluginJar version(String implementationVersion) {
        version = implementationVersion;
        return this;
    }

    /** The classes say that they need this Java. */
    PluginJar forJava(int release) {
        java = release;
        return this;
    }

    /** Compiles and packs. */
    Path writeTo(Path jar) {
        try {
            // Hidden, so that it is no part of any plugin.
            var work = jar.resolveSibling("." + jar.getFileName());
            compile(work);
            try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest())) {
                pack(work.resolve("classes"), out);
                for (var file : files.entrySet()) {
                    put(out, file.getKey(), file.getValue().getBytes(UTF_8));
                }
            }
            return jar;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void compile(Path work) throws IOException {
        List<Path> paths = new ArrayList<>();
        for (var source : sources.entrySet()) {
            var path = work.resolve(source.getKey().replace('.', '/') + ".java");
            Files.createDirectories(path.getParent());
            paths.add(Files.writeString(path, source.getValue()));
        }
        var options = List.of("-d", work.resolve("classes").toString(), "-proc:none", "-cp", CLASS_PATH);
        var messages = new StringWriter();
        var units = FILES.getJavaFileObjectsFromPaths(paths);
        boolean compiled =
                COMPILER.getTask(messages, FILES, null, options, null, units).call();
        assertThat(compiled).as(messages.toString()).isTrue();
    }

    private void pack(Path classes, JarOutputStream out) throws IOException {
        try (var found = Files.walk(classes)) {
            for (var file : found.filter(Files::isRegularFile).sorted().toList()) {
                String entry = classes.relativize(file).toString().replace('\\', '/');
                if (!leftOut.contains(
                        entry.replaceFirst("(\\$.*)?\\.class$", "").replace('/', '.'))) {
                    put(out, entry, patched(Files.readAllBytes(file)));
                }
            }
        }
    }

    private byte[] patched(byte[] classFile) {
        if (java > 0) {
            ByteBuffer.wrap(classFile).putShort(MAJOR_VERSION_OFFSET, (short) (java + 44));
        }
        return classFile;
    }

    private Manifest manifest() {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
        if (version != null) {
            manifest.getMainAttributes().put(Name.IMPLEMENTATION_VERSION, version);
        }
        return manifest;
    }

    private static void put(JarOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(bytes);
        out.closeEntry();
    }

    private static String nameOf(String source) {
        var matcher = CLASS_NAME.matcher(source);
        assertThat(matcher.find()).as("a package and a class in:\n" + source).isTrue();
        return matcher.group(1) + "." + matcher.group(2);
    }
}
