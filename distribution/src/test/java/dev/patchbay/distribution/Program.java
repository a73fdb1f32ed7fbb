package dev.patchbay.distribution;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program as it is installed, run by its launcher. */
final class Program {
    /** Where the build assembled it. */
    static final Path HOME = Path.of(requireNonNull(
            System.getProperty("patchbay.home"), "the build sets patchbay.home to the assembled program"));

    static final Path PLUGINS = HOME.resolve("plugins");

    private static final int LONGEST_SECONDS = 180;

    static {
        // Tests end what they start; this is for those that are stopped in their midst.
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly)));
    }

    private Program() {}

    /** How a command ended, and what it printed. */
    record Outcome(int exit, String out, String err) {}

    /** Runs a command to its end. */
    static Outcome run(Path directory, String... arguments) throws IOException, InterruptedException {
        return run(directory, Map.of(), arguments);
    }

    /** Runs a command to its end, in an environment with these variables too. */
    static Outcome run(Path directory, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        return outcome(start(directory, environment, arguments));
    }

    /** Starts a command. */
    static Process start(Path directory, Map<String, String> environment, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(HOME.resolve("patchbay").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Waits for the end of a process. */
    static Outcome outcome(Process process) throws InterruptedException {
        var out = Console.of(process.getInputStream());
        var err = Console.of(process.getErrorStream());
        try {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError(
                        "no end within " + LONGEST_SECONDS + " s; so far:\n" + out.text() + err.text());
            }
            return new Outcome(process.exitValue(), out.all(), err.all());
        } finally {
            process.destroyForcibly();
        }
    }
}
