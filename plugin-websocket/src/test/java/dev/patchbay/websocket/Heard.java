package dev.patchbay.websocket;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Writes down what becomes of a socket, a line for each. */
final class Heard implements Socket.Listener {
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private volatile @Nullable Socket socket;

    Socket socket() {
        var open = socket;
        return requireNonNull(open, "an open socket");
    }

    /** The next line, which must come within 10 s. */
    String next() throws InterruptedException {
        var line = lines.poll(10, TimeUnit.SECONDS);
        return line == null ? "nothing came within 10 s" : line;
    }

    boolean nothingMore() {
        return lines.isEmpty();
    }

    @Override
    public void opened(Socket open) {
        socket = open;
    }

    @Override
    public void message(String text) {
        lines.add("text " + text);
    }

    @Override
    public void message(ByteBuffer bytes) {
        var copy = new byte[bytes.remaining()];
        bytes.get(copy);
        lines.add("bytes " + HexFormat.of().formatHex(copy));
    }

    @Override
    public void pong() {
        lines.add("pong");
    }

    @Override
    public void closed(int code, String reason) {
        lines.add(("closed " + code + " " + reason).strip());
    }
}
