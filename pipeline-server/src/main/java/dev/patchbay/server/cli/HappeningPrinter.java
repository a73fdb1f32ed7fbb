package dev.patchbay.server.cli;

import dev.patchbay.emulator.chat.Happening;
import dev.patchbay.emulator.chat.Watcher;
import java.io.PrintWriter;
import java.util.Locale;

/** Prints a line for each thing that happens at an emulated chat server. Keys are in headers, which it does not print. */
final class HappeningPrinter implements Watcher {
    private static final int WIDTH = 400;

    private final PrintWriter out;

    HappeningPrinter(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void happened(Happening what) {
        out.println(line(what));
        out.flush();
    }

    static String line(Happening what) {
        String text = what.text().replace('\n', ' ').replace('\r', ' ');
        return String.format(
                        Locale.ROOT,
                        "%8.3f #%d %s %s %s",
                        what.atMillis() / 1_000.0,
                        what.request(),
                        what.fromClient() ? "<-" : "->",
                        what.what(),
                        text.length() > WIDTH ? text.substring(0, WIDTH) + "…" : text)
                .stripTrailing();
    }
}
