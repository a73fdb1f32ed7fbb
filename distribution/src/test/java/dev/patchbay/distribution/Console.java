package dev.patchbay.distribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a process prints, line by line, as it comes.
 *
 * <p><b>Threads.</b> Any; one of its own reads.
 */
final class Console {
    private final List<String> lines = new ArrayList<>();
    private boolean ended;

    static Console of(InputStream stream) {
        var console = new Console();
        Thread.ofVirtual().name("console").start(() -> console.read(stream));
        return console;
    }

    private void read(InputStream stream) {
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                add(line);
            }
        } catch (IOException gone) {
            add("(" + gone.getMessage() + ")");
        }
        end();
    }

    private synchronized void add(String line) {
        lines.add(line);
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Everything so far. */
    synchronized String text() {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /** Waits for the end of the stream, and gives everything. */
    synchronized String all() throws InterruptedException {
        for (var patience = Patience.of(Duration.ofSeconds(20)); !ended; ) {
            patience.waitOn(this, "the process has ended and its output has not: " + text());
        }
        return text();
    }

    /** Waits for a line with these words, and gives it. */
    synchronized String await(String words) throws InterruptedException {
        for (var patience = Patience.of(Duration.ofSeconds(60)); ; ) {
            var found = lines.stream().filter(line -> line.contains(words)).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            if (ended) {
                throw new AssertionError("ended without a line with \"" + words + "\":\n" + text());
            }
            patience.waitOn(this, "no line with \"" + words + "\" in:\n" + text());
        }
    }
}
