package dev.patchbay.runtime.plugin;

import dev.patchbay.api.Plugin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/**
 * What can be told of a jar without loading a class.
 *
 * @param jar the file
 * @param version the manifest's {@code Implementation-Version}
 * @param registersPlugin whether the service file is there
 * @param misnamedServiceFile an entry that looks as if it was meant to be the service file
 * @param bundlesApi whether it carries classes of the API
 */
record JarContents(
        Path jar,
        Optional<String> version,
        boolean registersPlugin,
        Optional<String> misnamedServiceFile,
        boolean bundlesApi) {
    static final String SERVICE_FILE = "META-INF/services/" + Plugin.class.getName();

    private static final Pattern LIKE_SERVICE_FILE =
            Pattern.compile("(?i)(META-INF/|(META-INF/)?services?/)([\\w.]+\\.)?Plugin(\\.(?!class)\\w+)?");

    /** Looks into a jar; fails when it is none. */
    static JarContents read(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            var names = file.stream().map(ZipEntry::getName).toList();
            boolean registersPlugin = names.contains(SERVICE_FILE);
            return new JarContents(
                    jar,
                    version(file),
                    registersPlugin,
                    registersPlugin ? Optional.empty() : misnamed(names),
                    names.stream().anyMatch(name -> ApiView.hasResource(name) && name.endsWith(".class")));
        }
    }

    private static Optional<String> version(JarFile file) throws IOException {
        return Optional.ofNullable(file.getManifest())
                .map(manifest -> manifest.getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION));
    }

    private static Optional<String> misnamed(List<String> names) {
        return names.stream()
                .filter(name -> LIKE_SERVICE_FILE.matcher(name).matches())
                .findFirst();
    }
}
