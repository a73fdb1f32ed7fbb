package dev.patchbay.server.cli;

import dev.patchbay.emulator.deepgram.RecordedMessage;
import dev.patchbay.emulator.deepgram.Watcher;
import dev.patchbay.emulator.deepgram.scenario.SocketKind;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Prints a line for each message of an emulated Deepgram; audio as its length, and no keys. */
final class MessagePrinter implements Watcher {
    private static final Pattern SECRETS = Pattern.compile(
            "\"(authorization|secret_access_key|session_token|access_key_id|[\\w-]*api-?key)\"\\s*:\\s*\"[^\"]*\"",
            Pattern.CASE_INSENSITIVE);
    private static final int WIDTH = 400;

    private final PrintWriter out;

    MessagePrinter(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void happened(SocketKind socket, int connection, boolean fromClient, RecordedMessage message) {
        out.println(line(socket, connection, fromClient, message));
        out.flush();
    }

    static String line(SocketKind socket, int connection, boolean fromClient, RecordedMessage message) {
        String text = message.binary()
                ? message.audio().length + " bytes"
                : SECRETS.matcher(message.json()).replaceAll("\"$1\":\"…\"");
        return String.format(
                Locale.ROOT,
                "%8.3f %s #%d %s %s %s",
                message.atMillis() / 1_000.0,
                socket.key(),
                connection,
                fromClient ? "<-" : "->",
                message.type().isEmpty() ? "(no type)" : message.type(),
                text.length() > WIDTH ? text.substring(0, WIDTH) + "…" : text);
    }
}
