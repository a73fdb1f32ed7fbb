package dev.patchbay.plugin.openairealtime;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.plugin.openairealtime.message.AppendMessage;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * The caller's audio on its way to the server, and what of it has to be sent again if the connection is lost. While there
 * is none it is only kept; where the server does not listen for turns it is sent within the caller's turns alone. The
 * session's turn.
 */
final class CallerAudio {
    /** A message of the API may have 15 MiB; a second's worth is quick to read and not too many. */
    private static final Duration PIECE = Duration.ofSeconds(1);

    private final Duration intervalLength;
    private final Duration kept;
    private final Predicate<String> socket;
    private final Runnable dropped;
    private final AppendMessage message = new AppendMessage();
    private AudioFormat format;
    private ReplayRing ring;
    private byte[] interval;
    private int filled;
    private ByteBuffer scratch = ByteBuffer.allocate(0);
    private boolean flowing;
    private long sentBytes;

    /**
     * @param format of all frames
     * @param interval how much goes into one message
     * @param kept how much is kept to be sent again
     * @param socket sends, or says that it can't
     * @param dropped hears of each message that could not be sent
     */
    CallerAudio(AudioFormat format, Duration interval, Duration kept, Predicate<String> socket, Runnable dropped) {
        this.intervalLength = interval;
        this.kept = kept;
        this.socket = socket;
        this.dropped = dropped;
        this.format = format;
        this.interval = interval(format);
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
        filled = 0;
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

    /** A new connection: everything unanswered is sent, and from now on whatever comes. */
    void begin() {
        sentBytes = 0;
        goOn();
    }

    private void goOn() {
        flowing = true;
        filled = 0;
        ring.each(format.bytes(PIECE), this::send);
    }

    /** A turn of the caller's begins, so long ago: it is sent from there on. */
    void turnBegan(Duration ago) {
        ring.forgetBefore(ring.position() - format.bytes(ago));
        goOn();
    }

    /** The caller's turn is over: the rest of it is sent, and then nothing until further notice. */
    void turnEnded() {
        if (filled > 0) {
            sendInterval();
        }
        stop();
    }

    /** Nothing is sent until further notice. */
    void stop() {
        flowing = false;
        filled = 0;
    }

    /** {@return the place in all of the caller's audio that was reached so long ago} */
    long position(Duration ago) {
        return ring.position() - format.bytes(ago);
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
