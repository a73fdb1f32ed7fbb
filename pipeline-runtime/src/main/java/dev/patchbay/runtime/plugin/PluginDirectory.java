package dev.patchbay.runtime.plugin;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A directory of plugins: what in it is one, by the look of its name. */
final class PluginDirectory {
    private static final int UNPACKED_DEPTH = 3;

    private final Path directory;
    private final Problems problems;

    PluginDirectory(Path directory, Problems problems) {
        this.directory = directory;
        this.problems = problems;
    }

    /** Every folder with jars and every single jar, sorted by name. */
    List<PluginEntry> entries() {
        if (Files.notExists(directory)) {
            problems.note(
                    directory,
                    "there is no such directory, so no plugins come from it",
                    "create it and put plugins in it");
            return List.of();
        }
        if (!Files.isDirectory(directory)) {
            problems.error(directory, "this is no directory", "name the directory that holds the plugins");
            return List.of();
        }
        return children(directory).stream()
                .map(this::entry)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<PluginEntry> entry(Path child) {
        String name = nameOf(child);
        if (Files.isDirectory(child)) {
            return folder(name, child);
        }
        if (name.endsWith(".jar")) {
            return Optional.of(
                    new PluginEntry(name.substring(0, name.length() - ".jar".length()), child, List.of(child)));
        }
        if (name.matches(".*\\.(zip|tar|tgz|tar\\.gz)")) {
            problems.error(child, "an archive is neither a jar nor a folder of jars", "unpack it here");
        }
        return Optional.empty();
    }

    private Optional<PluginEntry> folder(String name, Path folder) {
        var jars = children(folder).stream().filter(PluginDirectory::isJar).toList();
        if (jars.isEmpty()) {
            problems.error(
                    folder,
                    "the folder holds no jar"
                            + jarFurtherDown(folder)
                                    .map(jar -> ", though there is " + jar)
                                    .orElse(""),
                    "put the plugin's jars directly into it, or remove it");
            return Optional.empty();
        }
        return Optional.of(new PluginEntry(name, folder, jars));
    }

    /** What is visible in a folder, sorted by name. */
    private List<Path> children(Path folder) {
        try (var children = Files.list(folder)) {
            return children.filter(child -> !nameOf(child).startsWith("."))
                    .sorted(comparing(PluginDirectory::nameOf))
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            problems.error(folder, "the directory can't be read: " + unreadable, "let this user read it");
            return List.of();
        }
    }

    /** An archive unpacked with its own top folder is one level too deep. */
    private static Optional<Path> jarFurtherDown(Path folder) {
        try (var below =
                Files.find(folder, UNPACKED_DEPTH, (path, attributes) -> attributes.isRegularFile() && isJar(path))) {
            return below.min(naturalOrder());
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isJar(Path path) {
        return nameOf(path).endsWith(".jar");
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }
}
