package dev.patchbay.plugin.audiosocket;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Where a call's reader waits for bytes. While it waits, its buffer is the socket loop's, which reads into it as soon as
 * the socket has something and gives it back; otherwise the buffer is the reader's.
 *
 * <p>A frame so costs one wait, one read and one unpark, and the socket stays watched. Only when more arrives before the
 * reader is back does the loop stop watching, until it is.
 *
 * <p><b>Threads.</b> {@link #await} is the reader's, {@link #readable} and {@link #expire} are the loop's, {@link #close}
 * is anyone's.
 */
final class ReadGate {
    /** How a wait ended. */
    enum Arrival {
        /** Bytes are in the buffer. */
        BYTES,
        /** The far end closed the connection, or reset it. */
        END,
        /** The deadline passed. */
        TIMEOUT
    }

    private enum Phase {
        READER,
        WAITING,
        FILLING,
        BYTES,
        END,
        TIMEOUT,
        CLOSED
    }

    private static final AtomicReferenceFieldUpdater<ReadGate, Phase> PHASE =
            AtomicReferenceFieldUpdater.newUpdater(ReadGate.class, Phase.class, "phase");

    private final SocketChannel channel;
    private final Interest interest;
    private final MessageReader messages;
    private volatile Phase phase = Phase.READER;
    private volatile boolean unwatched;
    private long overdue; // the deadline that was seen to have passed; the loop's
    private volatile boolean closed;

    // Both are published by the phase.
    private @Nullable Thread reader;
    private long deadline;

    ReadGate(SocketChannel channel, Interest interest, MessageReader messages) {
        this.channel = channel;
        this.interest = interest;
        this.messages = messages;
    }

    /**
     * Lends the buffer to the loop until something happens.
     *
     * @param until by {@link System#nanoTime()}
     * @throws IOException when this side closed the connection, or the thread was interrupted
     */
    Arrival await(long until) throws IOException {
        reader = Thread.currentThread();
        deadline = until;
        phase = Phase.WAITING;
        if (closed) {
            settle(Phase.CLOSED);
        }
        if (unwatched) {
            watch();
        }
        Phase outcome = park();
        phase = Phase.READER;
        return switch (outcome) {
            case BYTES -> Arrival.BYTES;
            case END -> Arrival.END;
            case TIMEOUT -> Arrival.TIMEOUT;
            case CLOSED -> throw new AsynchronousCloseException();
            case READER, WAITING, FILLING -> throw interrupted();
        };
    }

    /** The socket has bytes, or has ended. */
    void readable() {
        if (!PHASE.compareAndSet(this, Phase.WAITING, Phase.FILLING)) {
            unwatch();
            return;
        }
        Phase outcome = fill();
        if (outcome == Phase.END) {
            unwatch();
        }
        phase = outcome;
        LockSupport.unpark(reader);
    }

    /** Ends a wait whose deadline has passed, the second time it is seen: by then the loop has read what was there. */
    void expire(long now) {
        if (phase == Phase.WAITING && now - deadline >= 0) {
            if (overdue == deadline) {
                settle(Phase.TIMEOUT);
            }
            overdue = deadline;
        }
    }

    /** Ends the wait and every later one. */
    void close() {
        closed = true;
        settle(Phase.CLOSED);
    }

    private Phase park() {
        Phase now = phase;
        while (now == Phase.WAITING || now == Phase.FILLING) {
            if (Thread.currentThread().isInterrupted() && PHASE.compareAndSet(this, Phase.WAITING, Phase.READER)) {
                return Phase.READER;
            }
            LockSupport.park(this);
            now = phase;
        }
        return now;
    }

    private Phase fill() {
        try {
            return channel.read(messages.space()) < 0 ? Phase.END : Phase.BYTES;
        } catch (IOException e) {
            return Phase.END; // a reset is how some far ends hang up
        }
    }

    private void settle(Phase outcome) {
        if (PHASE.compareAndSet(this, Phase.WAITING, outcome)) {
            LockSupport.unpark(reader);
        }
    }

    private void unwatch() {
        interest.remove(SelectionKey.OP_READ);
        unwatched = true;
        if (phase == Phase.WAITING) { // it came back meanwhile, and may have missed that
            watch();
        }
    }

    private void watch() {
        unwatched = false;
        interest.add(SelectionKey.OP_READ);
    }

    private static InterruptedIOException interrupted() {
        return new InterruptedIOException("interrupted while waiting for the far end");
    }
}
