package dev.patchbay.plugin.audiosocket;

import dev.patchbay.api.media.AudioFrame;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What goes to the far end, straight from the thread that sends it. Never blocks: when the socket takes only a part of a
 * message, its rest is kept, and the socket loop sends it as soon as the socket takes more; until then nothing else can
 * be sent. So at most one message waits here.
 *
 * <p><b>Threads.</b> Any; {@link #writable} is the loop's.
 */
final class Outbound {
    private final SocketChannel channel;
    private final Interest interest;
    private final MessageWriter messages = new MessageWriter();
    private final ReentrantLock lock = new ReentrantLock();
    private boolean ended;

    Outbound(SocketChannel channel, Interest interest) {
        this.channel = channel;
        this.interest = interest;
    }

    /**
     * Sends one frame, or drops it.
     *
     * @return false when it was dropped, because the far end has not taken the one before
     * @throws IOException when the connection broke or was closed
     */
    boolean send(AudioKind kind, AudioFrame frame) throws IOException {
        if (!lock.tryLock()) { // the loop is sending the rest of a message, or the call is being closed
            return false;
        }
        try {
            if (ended) {
                throw new ClosedChannelException();
            }
            return flush() && begin(kind, frame);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Ends the call, behind what is still to be sent. Nothing can be sent thereafter.
     *
     * @param politely whether the dialplan goes on; if not, the far end hangs the caller up
     */
    void end(boolean politely) {
        lock.lock();
        try {
            if (!ended) {
                ended = true;
                if (politely) {
                    messages.hangup();
                } else {
                    messages.error();
                }
                finish();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The socket takes more. */
    void writable() {
        if (lock.tryLock()) { // else it is being written to, and still watched
            try {
                interest.remove(SelectionKey.OP_WRITE);
                finish();
            } finally {
                lock.unlock();
            }
        }
    }

    private boolean begin(AudioKind kind, AudioFrame frame) throws IOException {
        if (channel.write(messages.audio(kind, frame)) == 0) {
            messages.discard();
            return false;
        }
        if (messages.pending().hasRemaining()) {
            interest.add(SelectionKey.OP_WRITE);
        }
        return true;
    }

    private void finish() {
        try {
            if (!flush()) {
                interest.add(SelectionKey.OP_WRITE);
            } else if (ended) {
                channel.shutdownOutput();
            }
        } catch (IOException e) {
            messages.discard(); // the far end is gone, which the call's reader is told by the same socket
        }
    }

    private boolean flush() throws IOException {
        if (messages.pending().hasRemaining()) {
            channel.write(messages.pending());
        }
        return !messages.pending().hasRemaining();
    }
}
