package dev.patchbay.bench.density;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A process of ours that speaks in lines of JSON. It ends when its standard input does, so that it is never left behind;
 * and it is killed when this JVM ends before it.
 *
 * <p><b>Threads.</b> One leads it.
 */
final class Child implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration GOODBYE = Duration.ofSeconds(10);

    private final String name;
    private final Process process;
    private final Writer in;
    private final BlockingQueue<Optional<JsonNode>> said = new LinkedBlockingQueue<>();
    private final Thread killer;

    private Child(String name, Process process) {
        this.name = name;
        this.process = process;
        this.in = process.outputWriter(StandardCharsets.UTF_8);
        this.killer = Thread.ofPlatform().unstarted(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(killer);
        Thread.ofVirtual().name("output of " + name).start(this::listen);
    }

    static Child start(String name, List<String> command) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new Child(name, process);
    }

    private void listen() {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("{")) {
                    said.add(Optional.of(JSON.readTree(line)));
                } else {
                    System.err.println(name + ": " + line);
                }
            }
        } catch (IOException gone) {
            // As good as its end.
        }
        said.add(Optional.empty());
    }

    /** Waits for an event, which must be the next. */
    JsonNode await(String event, Duration patience) throws InterruptedException {
        var next = said.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (next == null) {
            throw new IllegalStateException("the " + name + " did not say " + event + " within " + patience.toSeconds()
                    + " s; is the machine overloaded?");
        }
        var line = next.orElseThrow(() -> new IllegalStateException(
                "the " + name + " ended before it said " + event + "; its own words are above"));
        if (!line.path("event").asString().equals(event)) {
            throw new IllegalStateException("the " + name + " said " + line + " instead of " + event);
        }
        return line;
    }

    void say(String line) {
        try {
            in.write(line + "\n");
            in.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the " + name + " is gone; its own words are above", e);
        }
    }

    /** Processor time of all its threads so far; zero where the operating system does not tell. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException gone) {
            // That is what was wanted.
        }
        try {
            if (!process.waitFor(GOODBYE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException hurry) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(killer);
        } catch (IllegalStateException ending) {
            // It runs already.
        }
    }
}
