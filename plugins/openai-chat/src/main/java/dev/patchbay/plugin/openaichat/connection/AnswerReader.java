package dev.patchbay.plugin.openaichat.connection;

import dev.patchbay.plugin.openaichat.stream.ChunkReader;
import dev.patchbay.plugin.openaichat.stream.EventReader;
import dev.patchbay.plugin.openaichat.stream.FaultInStream;
import dev.patchbay.plugin.openaichat.stream.MalformedStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** From the bytes of an answer to its chunks, and to how it ended. One thread at a time. */
final class AnswerReader {
    private static final int MOST_NONSENSE = 5;
    private static final String DONE = "[DONE]";

    private final Listener listener;
    private final EventReader events = new EventReader(this::event);
    private String finish = "";
    private boolean done;
    private boolean begun;
    private int nonsense;

    AnswerReader(Listener listener) {
        this.listener = listener;
    }

    void read(ByteBuffer bytes) throws IOException {
        events.read(bytes);
    }

    /** A whole answer, from a server that does not stream. */
    void read(String json) throws IOException {
        event(json);
    }

    private void event(String data) throws IOException {
        if (data.strip().equals(DONE)) {
            done = true;
        } else if (!data.isBlank()) {
            chunk(data);
        }
    }

    private void chunk(String data) throws IOException {
        try {
            var chunk = ChunkReader.read(data);
            if (!chunk.finish().isEmpty()) {
                finish = chunk.finish();
            }
            begun |= !chunk.text().isEmpty() || !chunk.calls().isEmpty();
            listener.chunk(chunk);
        } catch (MalformedStream left) {
            listener.nonsense();
            if (++nonsense > MOST_NONSENSE) {
                throw left;
            }
        }
    }

    /** Whether the server said that this was all. */
    boolean done() {
        return done;
    }

    /** The connection has no more. Some servers say why they stop, some say that they are done, and some both. */
    Ended over() {
        try {
            events.end();
        } catch (IOException wrong) {
            return ended(wrong);
        }
        if (complete()) {
            return new Ended.Finished(finish);
        }
        return begun ? new Ended.Unmarked() : new Ended.Broken("the answer broke off");
    }

    /** The connection broke, or was of no more use. Nothing that comes after its end can spoil an answer. */
    Ended ended(Throwable wrong) {
        if (complete()) {
            return new Ended.Finished(finish);
        }
        return switch (wrong) {
            case FaultInStream said -> new Ended.Failed(said.fault());
            case MalformedStream left -> new Ended.Nonsense(String.valueOf(left.getMessage()));
            default -> new Ended.Broken(Breaks.named(wrong));
        };
    }

    private boolean complete() {
        return done || !finish.isEmpty();
    }
}
