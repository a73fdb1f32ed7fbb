package dev.patchbay.plugin.local;

import dev.patchbay.api.stage.Interruption.Heard;
import dev.patchbay.api.stage.Utterance;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Keeps what is written to it. Any thread. */
final class FakeUtterance implements Utterance {
    private final String id;
    private final ByteArrayOutputStream audio = new ByteArrayOutputStream();
    private final CountDownLatch firstWrite = new CountDownLatch(1);
    private volatile boolean cancelled;
    private volatile boolean closed;
    private volatile boolean cancelsItselfWhenWritten;
    private volatile CountDownLatch room = new CountDownLatch(0);

    FakeUtterance(String id) {
        this.id = id;
    }

    /** As if the caller cut it off. Releases a writer that waits for room. */
    @Override
    public Heard cancel() {
        cancelled = true;
        room.countDown();
        return new Heard(id, Duration.ZERO, Duration.ZERO);
    }

    FakeUtterance cancelledByFirstWrite() {
        cancelsItselfWhenWritten = true;
        return this;
    }

    /** As if the playout were full. */
    FakeUtterance full() {
        room = new CountDownLatch(1);
        return this;
    }

    void awaitFirstWrite() throws InterruptedException {
        firstWrite.await();
    }

    byte[] audio() {
        return audio.toByteArray();
    }

    boolean closed() {
        return closed;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean write(ByteBuffer bytes) throws InterruptedException {
        firstWrite.countDown();
        room.await();
        if (cancelled) {
            return false;
        }
        audio.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
        bytes.position(bytes.limit());
        cancelled = cancelsItselfWhenWritten;
        return !cancelled;
    }

    @Override
    public boolean write(String text) {
        throw new AssertionError("an agent speaks");
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    @Override
    public void close() {
        closed = true;
    }
}
