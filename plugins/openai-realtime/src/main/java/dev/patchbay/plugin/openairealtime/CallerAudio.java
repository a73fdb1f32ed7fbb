package dev.patchbay.plugin.openairealtime;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.plugin.openairealtime.message.AppendMessage;
import dev.patchbay.websocket.link.ReplayRing;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * The caller's audio on its way to the server, and what of it has to be sent again if the connection is lost. While there
 * is none it is only kept; where the server does not listen for turns it is sent within the caller's turns alone. What was
 * kept is sent faster than it was said, but not at once: ten seconds in one heap are more than a slow line takes. The
 * session's turn.
 */
final class CallerAudio {
    /** Of what was kept, a message. */
    private static final Duration PIECE = Duration.ofMillis(500);

    /** Messages in a row, and then a pause: 50 times as fast as it was said, at first, and then 12. */
    private static final int AT_FIRST = 4;

    private static final Duration PAUSE = Duration.ofMillis(40);

    private final Duration intervalLength;
    private final Duration kept;
    private final BiConsumer<Duration, Runnable> later;
    private final Predicate<String> socket;
    private final Predicate<String> surely;
    private final Runnable dropped;
    private final AppendMessage message = new AppendMessage();
    private AudioFormat format;
    private ReplayRing ring;
    private byte[] interval;
    private byte[] piece;
    private int filled;
    private ByteBuffer scratch = ByteBuffer.allocate(0);
    private boolean flowing;
    private long next;
    private long sentBytes;
    private int run;

    /**
     * @param format of all frames
     * @param interval how much goes into one message
     * @param kept how much is kept to be sent again
     * @param later runs a task in the session's turn, after a time
     * @param socket sends soon, or says that it can't
     * @param surely sends, if ever it can
     * @param dropped hears of each message that could not be sent
     */
    CallerAudio(
            AudioFormat format,
            Duration interval,
            Duration kept,
            BiConsumer<Duration, Runnable> later,
            Predicate<String> socket,
            Predicate<String> surely,
            Runnable dropped) {
        this.intervalLength = interval;
        this.kept = kept;
        this.later = later;
        this.socket = socket;
        this.surely = surely;
        this.dropped = dropped;
        this.format = format;
        this.interval = interval(format);
        this.piece = new byte[format.bytes(PIECE)];
        this.ring = ring(format);
    }

    private byte[] interval(AudioFormat of) {
        return new byte[of.bytes(intervalLength)];
    }

    private ReplayRing ring(AudioFormat of) {
        return new ReplayRing(of.bytes(kept), of.blockBytes());
    }

    /** Frames come in another format from now on; what is kept would be noise in it. */
    void change(AudioFormat other) {
        format = other;
        interval = interval(other);
        piece = new byte[other.bytes(PIECE)];
        stop();
        ring = ring(other);
    }

    void take(AudioFrame frame) {
        if (scratch.capacity() < frame.length()) {
            scratch = ByteBuffer.allocate(frame.length());
        }
        scratch.clear();
        frame.copyTo(scratch);
        scratch.flip();
        ring.add(scratch.array(), scratch.limit());
        if (flowing) {
            send(scratch);
        }
    }

    /** A far end that sends a sample at a time must not make a message of each. */
    private void send(ByteBuffer audio) {
        while (audio.hasRemaining()) {
            int length = Math.min(audio.remaining(), interval.length - filled);
            audio.get(interval, filled, length);
            filled += length;
            if (filled == interval.length) {
                sendInterval();
            }
        }
    }

    private void sendInterval() {
        send(interval, 0, filled);
        filled = 0;
    }

    private void send(byte[] bytes, int from, int length) {
        if (socket.test(message.of(bytes, from, length))) {
            sentBytes += length;
        } else {
            dropped.run();
        }
    }

    /** A new connection: the server counts from nothing. */
    void connected() {
        sentBytes = 0;
    }

    /**
     * What was said from a place on is sent, as far as it is kept, and then whatever comes.
     *
     * @param position in all of the caller's audio
     */
    void flowFrom(long position) {
        stop();
        next = position;
        catchUp(run, AT_FIRST);
    }

    private void catchUp(int of, int pieces) {
        if (of != run) {
            return; // stopped meanwhile, or begun again
        }
        for (int i = 0; i < pieces && !caughtUp(); i++) {
            if (!sendKept(socket)) {
                break;
            }
        }
        if (caughtUp()) {
            flowing = true;
        } else {
            later.accept(PAUSE, () -> catchUp(of, 1));
        }
    }

    private boolean caughtUp() {
        next = Math.max(next, ring.begin());
        return next >= ring.position();
    }

    /** The next piece of what is kept; false when the line does not take it yet. */
    private boolean sendKept(Predicate<String> way) {
        int length = ring.copy(next, piece);
        if (!way.test(message.of(piece, 0, length))) {
            return false;
        }
        next += length;
        sentBytes += length;
        return true;
    }

    /** The caller's turn is over: the rest of it is sent, and then nothing until further notice. */
    void turnEnded() {
        while (!flowing && !caughtUp() && sendKept(surely)) {
            // the server has to have all of it before it is asked for an answer
        }
        if (filled > 0) {
            sendInterval();
        }
        stop();
    }

    /** Nothing is sent until further notice. */
    void stop() {
        run++;
        flowing = false;
        filled = 0;
    }

    /** {@return where what is kept begins} */
    long kept() {
        return ring.begin();
    }

    /** {@return the place in all of the caller's audio that was reached so long ago} */
    long position(Duration ago) {
        return ring.position() - format.bytes(ago);
    }

    /**
     * A place in all of the caller's audio.
     *
     * @param atMs milliseconds of audio since the session began, as the server counts
     * @return in bytes
     */
    long place(long atMs) {
        long sent = flowing ? ring.position() - filled : next;
        return sent - format.bytes(since(atMs));
    }

    /** What was said before a place was answered, and is not sent again. */
    void answered(long position) {
        ring.forgetBefore(position);
    }

    /**
     * How long ago a place in the audio was sent.
     *
     * @param atMs milliseconds of audio since the session began, as the server counts
     * @return not negative
     */
    Duration since(long atMs) {
        long sentMs = format.duration(sentBytes / format.blockBytes()).toMillis();
        return Duration.ofMillis(Math.max(0, sentMs - atMs));
    }
}
