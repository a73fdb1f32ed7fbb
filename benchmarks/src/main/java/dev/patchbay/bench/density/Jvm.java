package dev.patchbay.bench.density;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Commands that start a JVM like this one. */
final class Jvm {
    private Jvm() {}

    /**
     * The measured server's: with this JVM's options, which are those of an installation.
     *
     * @param more options that come last and so win
     */
    static List<String> likeThis(List<String> more, Class<?> main, String... args) {
        var options = new ArrayList<>(ManagementFactory.getRuntimeMXBean().getInputArguments());
        options.removeIf(option -> option.startsWith("-Dpatchbay.") || option.startsWith("-javaagent"));
        options.addAll(more);
        return command(options, main, args);
    }

    static List<String> command(List<String> options, Class<?> main, String... args) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(args));
        return command;
    }
}
