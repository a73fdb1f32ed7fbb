package dev.patchbay.runtime.session;

import dev.patchbay.runtime.thread.Threads;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The session's turn: a serial executor. Audio that finds the session idle is processed at once on the thread that brings
 * it, without a copy and without a hop; audio that finds it busy is queued. The queue is bounded in bytes: when it is full
 * the oldest audio is dropped and counted, and never a task.
 *
 * <p><b>Threads.</b> Any number bring items; exactly one at a time is in the turn.
 */
final class Mailbox {
    /** Takes the caller's audio, in the turn. */
    @FunctionalInterface
    interface Audio {
        void take(ByteBuffer bytes);
    }

    private final String name;
    private final Threads threads;
    private final Audio audio;
    private final LongConsumer dropped;
    private final Consumer<Throwable> failed;
    private final ArrayDeque<Object> queue = new ArrayDeque<>();
    private final ArrayDeque<Chunk> queuedAudio = new ArrayDeque<>();
    private final ArrayDeque<Chunk> spare = new ArrayDeque<>();
    private final Object lock = new Object();
    private final Runnable drain = this::drain;
    private int audioBytes;
    private int maxAudioBytes;
    private boolean busy;
    private volatile @Nullable Thread runner;

    private static final class Chunk {
        byte[] bytes = {};
        int length;
    }

    /**
     * @param dropped hears how many bytes were dropped
     * @param failed hears what an item threw; the turn goes on with the next
     */
    Mailbox(
            String name,
            int maxAudioBytes,
            Threads threads,
            Audio audio,
            LongConsumer dropped,
            Consumer<Throwable> failed) {
        this.name = name;
        this.maxAudioBytes = maxAudioBytes;
        this.threads = threads;
        this.audio = audio;
        this.dropped = dropped;
        this.failed = failed;
    }

    void limit(int bytes) {
        synchronized (lock) {
            maxAudioBytes = bytes;
        }
    }

    /** Brings audio, borrowed until this returns. */
    void audio(ByteBuffer bytes) {
        synchronized (lock) {
            if (busy) {
                enqueue(bytes);
                return;
            }
            busy = true;
        }
        runner = Thread.currentThread();
        take(bytes);
        drain();
    }

    private void enqueue(ByteBuffer bytes) {
        var chunk = spare.isEmpty() ? new Chunk() : spare.removeFirst();
        chunk.length = bytes.remaining();
        if (chunk.bytes.length < chunk.length) {
            chunk.bytes = new byte[chunk.length];
        }
        bytes.get(chunk.bytes, 0, chunk.length);
        queue.add(chunk);
        queuedAudio.add(chunk);
        audioBytes += chunk.length;
        while (audioBytes > maxAudioBytes && queuedAudio.size() > 1) {
            var oldest = queuedAudio.removeFirst();
            queue.remove(oldest);
            spare.add(oldest);
            audioBytes -= oldest.length;
            dropped.accept(oldest.length);
        }
    }

    /** Runs a task in the turn: here and now when the session is idle, else soon. For threads of the runtime's own. */
    void run(Runnable task) {
        synchronized (lock) {
            if (busy) {
                queue.add(task);
                return;
            }
            busy = true;
        }
        runner = Thread.currentThread();
        take(task);
        drain();
    }

    /** Runs a task in the turn, on a virtual thread when the session is idle. For the pacer and for plugins' threads. */
    void execute(Runnable task) {
        synchronized (lock) {
            queue.add(task);
            if (busy) {
                return;
            }
            busy = true;
        }
        threads.start(name, drain);
    }

    /** Whether the calling thread is in the turn. */
    boolean inTurn() {
        return Thread.currentThread().equals(runner);
    }

    /** The thread that is in the turn. */
    @Nullable Thread runner() {
        return runner;
    }

    private void drain() {
        runner = Thread.currentThread();
        for (var item = next(); item != null; item = next()) {
            if (item instanceof Chunk chunk) {
                take(ByteBuffer.wrap(chunk.bytes, 0, chunk.length));
                recycle(chunk);
            } else {
                take((Runnable) item);
            }
        }
    }

    @SuppressWarnings("CatchingUnchecked") // an error that left here would leave the turn taken for good
    private void take(ByteBuffer bytes) {
        try {
            audio.take(bytes);
        } catch (Throwable thrown) {
            failed.accept(thrown);
        }
    }

    @SuppressWarnings("CatchingUnchecked") // as above
    private void take(Runnable task) {
        try {
            task.run();
        } catch (Throwable thrown) {
            failed.accept(thrown);
        }
    }

    private @Nullable Object next() {
        synchronized (lock) {
            var item = queue.poll();
            if (item == null) {
                runner = null;
                busy = false;
            } else if (item instanceof Chunk chunk) {
                queuedAudio.removeFirst();
                audioBytes -= chunk.length;
            }
            return item;
        }
    }

    private void recycle(Chunk chunk) {
        synchronized (lock) {
            spare.add(chunk);
        }
    }
}
