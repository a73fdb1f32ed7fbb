package dev.patchbay.server.cli;

import dev.patchbay.emulator.openai.RecordedEvent;
import dev.patchbay.emulator.openai.Watcher;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Prints a line for each event of an emulated service; audio as its length, and no keys. */
final class EventPrinter implements Watcher {
    private static final Pattern SECRET = Pattern.compile("\"(authorization|audio)\"\\s*:\\s*\"[^\"]*\"");
    private static final int WIDTH = 400;

    private final PrintWriter out;

    EventPrinter(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void happened(int connection, boolean fromClient, RecordedEvent event) {
        out.println(line(connection, fromClient, event));
        out.flush();
    }

    static String line(int connection, boolean fromClient, RecordedEvent event) {
        String text = event.audioMillis() > 0
                ? event.audioMillis() + " ms of audio"
                : SECRET.matcher(event.json()).replaceAll("\"$1\":\"…\"");
        return String.format(
                Locale.ROOT,
                "%8.3f #%d %s %s %s",
                event.atMillis() / 1_000.0,
                connection,
                fromClient ? "<-" : "->",
                event.type().isEmpty() ? "(no event)" : event.type(),
                text.length() > WIDTH ? text.substring(0, WIDTH) + "…" : text);
    }
}
