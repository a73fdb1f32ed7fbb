package dev.patchbay.bench;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.api.media.FormatSet;
import dev.patchbay.api.transport.Call;
import dev.patchbay.plugin.audiosocket.AudioKind;
import dev.patchbay.plugin.audiosocket.MessageReader;
import dev.patchbay.plugin.audiosocket.MessageWriter;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/**
 * An AudioSocket call whose bytes come from, and go to, the thread that measures: the messages are read and written as on
 * a socket, and nothing waits for an operating system.
 */
final class SocketlessCall implements Call {
    private static final int MAX_MESSAGE_MS = 200;

    private final AudioKind kind;
    private final MessageReader reader = new MessageReader(MAX_MESSAGE_MS);
    private final MessageWriter writer = new MessageWriter();
    private final CompletableFuture<Receiver> session = new CompletableFuture<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    SocketlessCall(AudioKind kind) {
        this.kind = kind;
    }

    /** Waits until the session listens. */
    void awaitSession() {
        session.join();
    }

    /** Bytes come from the far end: whole messages of audio. */
    void receive(byte[] bytes) {
        reader.space().put(bytes);
        while (reader.next()) {
            session.join().audio(reader.payload());
        }
    }

    /** The message that was sent last; taken, as by a socket, once it is given out. */
    ByteBuffer sent() {
        return writer.pending();
    }

    /** The session's own thread only waits here: the thread that measures brings the audio. */
    @Override
    public void receive(Receiver receiver) {
        session.complete(receiver);
        try {
            closed.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        receiver.hangup();
    }

    @Override
    public boolean send(AudioFrame frame) {
        writer.audio(kind, frame);
        return true;
    }

    @Override
    public void close() {
        closed.countDown();
    }

    @Override
    public String id() {
        return "measured";
    }

    @Override
    public Map<String, String> attributes() {
        return Map.of();
    }

    @Override
    public FormatSet<AudioFormat> inbound() {
        return FormatSet.of(kind.format());
    }

    @Override
    public FormatSet<AudioFormat> outbound() {
        return FormatSet.of(kind.format());
    }
}
