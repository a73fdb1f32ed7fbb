package dev.patchbay.plugin.deepgram.agent;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.plugin.deepgram.service.WireAudio;
import dev.patchbay.websocket.link.ReplayRing;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * The caller's audio on its way to the server, and what of it has to be sent again if the connection is lost. While there is
 * none it is only kept. What was kept is sent a quarter faster than it was said, because Deepgram takes no more, and without
 * its long pauses, so that the server catches up. The session's turn.
 */
final class CallerAudio {
    /** A message: as much as telephones send at a time. */
    private static final Duration PIECE = Duration.ofMillis(20);

    /** Of a pause so much is sent again: enough for the server to take it for one. */
    private static final int MOST_QUIET_PIECES = 40;

    private static final double HURRY = 1.25;

    private final Predicate<ByteBuffer> socket;
    private final Runnable dropped;
    private final AudioFormat format;
    private final ReplayRing ring;
    private final byte[] piece;
    private final ByteBuffer message;
    private ByteBuffer scratch = ByteBuffer.allocate(0);
    private boolean connected;
    private boolean caughtUp;
    private int filled;
    private long next;
    private double credit;
    private int quiet;

    /**
     * @param format of all frames
     * @param kept how much is kept to be sent again
     * @param socket sends soon, or says that it can't
     * @param dropped hears of each message that could not be sent
     */
    CallerAudio(AudioFormat format, Duration kept, Predicate<ByteBuffer> socket, Runnable dropped) {
        this.format = format;
        this.socket = socket;
        this.dropped = dropped;
        this.ring = new ReplayRing(format.bytes(kept), format.blockBytes());
        this.piece = new byte[format.bytes(PIECE)];
        this.message = ByteBuffer.wrap(piece);
    }

    void take(AudioFrame frame) {
        if (scratch.capacity() < frame.length()) {
            scratch = ByteBuffer.allocate(frame.length());
        }
        scratch.clear();
        frame.copyTo(scratch);
        take(scratch.array(), scratch.flip());
    }

    /** Silence, in a gap of the line. What is kept for a new server it does not push out. */
    void takeSilence(Duration length) {
        if (connected) {
            var silence = WireAudio.silence(format, format.bytes(length));
            take(silence, ByteBuffer.wrap(silence));
        }
    }

    /** The same audio twice: once to be kept, once to be sent. */
    private void take(byte[] bytes, ByteBuffer audio) {
        int length = audio.limit();
        ring.add(bytes, length);
        if (connected && caughtUp) {
            send(audio);
        } else if (connected) {
            catchUp(length);
        }
    }

    /** A far end that sends a sample at a time must not make a message of each. */
    private void send(ByteBuffer audio) {
        while (audio.hasRemaining()) {
            int length = Math.min(audio.remaining(), piece.length - filled);
            audio.get(piece, filled, length);
            filled += length;
            if (filled == piece.length) {
                sendPiece(filled);
                filled = 0;
            }
        }
    }

    private void sendPiece(int length) {
        if (!socket.test(message.clear().limit(length))) {
            dropped.run();
        }
    }

    /** While so much was said, a little more of what was said before can be sent. */
    private void catchUp(int bytes) {
        credit += bytes * HURRY;
        next = Math.max(next, ring.begin());
        while (next < ring.position()) {
            int length = ring.copy(next, piece);
            quiet = Quietness.is(format, piece, length) ? quiet + 1 : 0;
            if (quiet <= MOST_QUIET_PIECES) {
                if (credit < length) {
                    quiet = Math.max(0, quiet - 1); // looked at again
                    return;
                }
                credit -= length;
                sendPiece(length);
            }
            next += length;
        }
        caughtUp = true;
    }

    /**
     * There is a server: what was said from a place on is sent, as far as it is kept, and then whatever comes.
     *
     * @param position in all of the caller's audio
     */
    void flowFrom(long position) {
        connected = true;
        caughtUp = false;
        filled = 0;
        credit = 0;
        quiet = 0;
        next = Math.max(0, position);
    }

    /** There is no server: nothing is sent until further notice. */
    void stop() {
        connected = false;
    }

    /** {@return whether there is a server} */
    boolean connected() {
        return connected;
    }

    /** {@return the place in all of the caller's audio that was reached so long ago} */
    long position(Duration ago) {
        return ring.position() - format.bytes(ago);
    }

    /** {@return for how long the server is behind, because it is told again what was said before} */
    Duration behind() {
        return connected && !caughtUp
                ? format.duration((ring.position() - Math.max(next, ring.begin())) / format.blockBytes())
                : Duration.ZERO;
    }
}
