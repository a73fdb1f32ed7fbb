package dev.patchbay.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** {@code patchbay run} in a process of its own. */
final class Server implements AutoCloseable {
    /** An agent of few words: each test would else be a lecture. */
    static final String YAML = """
            audiosocket: {port: 0}
            providers:
              local:
                type: local
                greeting: Hello there.
                lines: [Gladly I will.]
                goodbye: Goodbye then.
            """;

    private final Process process;
    private final Console out;
    private final Console err;
    private final int port;

    private Server(Process process) throws InterruptedException {
        this.process = process;
        this.out = Console.of(process.getInputStream());
        this.err = Console.of(process.getErrorStream());
        this.port = port();
    }

    /** Starts it with a configuration, and waits until it is ready. */
    static Server start(Path directory, String yaml, String... options) throws IOException, InterruptedException {
        var file = Files.writeString(directory.resolve("config.yml"), yaml);
        var arguments = Stream.concat(Stream.of("run", "--config", file.toString()), Stream.of(options));
        return in(directory, arguments.toArray(String[]::new));
    }

    /** Starts it by a whole command, and waits until it is ready. */
    static Server in(Path directory, String... arguments) throws IOException, InterruptedException {
        return in(directory, Map.of(), arguments);
    }

    /** The same, in an environment with these variables too. */
    static Server in(Path directory, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        var process = Program.start(directory, environment, arguments);
        try {
            return new Server(process);
        } catch (AssertionError | InterruptedException never) {
            process.destroyForcibly();
            throw never;
        }
    }

    private int port() throws InterruptedException {
        try {
            var ready = out.await("ready ");
            return Integer.parseInt(ready.substring(ready.lastIndexOf(':') + 1));
        } catch (AssertionError never) {
            throw new AssertionError(never.getMessage() + err.text(), never);
        }
    }

    /** Where it takes AudioSocket calls. */
    int line() {
        return port;
    }

    String printed() {
        return out.text();
    }

    /** What it has logged since it was started. */
    String log() {
        return err.text();
    }

    void awaitPrinted(String words) throws InterruptedException {
        out.await(words);
    }

    void awaitLog(String words) throws InterruptedException {
        err.await(words);
    }

    /** Asks it to stop, as a service manager does, and gives the exit code. */
    int terminate(int withinSeconds) throws InterruptedException {
        process.toHandle().destroy(); // Process.destroy would close its streams too
        if (!process.waitFor(withinSeconds, TimeUnit.SECONDS)) {
            throw new AssertionError("still there " + withinSeconds + " s after SIGTERM:\n" + log());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
