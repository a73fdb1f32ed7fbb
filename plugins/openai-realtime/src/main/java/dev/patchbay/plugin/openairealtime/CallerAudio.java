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

    private final AudioFormat format;
    private final Predicate<String> socket;
    private final Runnable dropped;
    private final AppendMessage message = new AppendMessage();
    private final ReplayRing ring;
    private final ByteBuffer interval;
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
        this.format = format;
        this.interval = ByteBuffer.allocate(format.bytes(interval));
        this.socket = socket;
        this.dropped = dropped;
        this.ring = new ReplayRing(format.bytes(kept), format.blockBytes());
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
            int length = Math.min(audio.remaining(), interval.remaining());
            interval.put(interval.position(), audio, audio.position(), length);
            interval.position(interval.position() + length);
            audio.position(audio.position() + length);
            if (!interval.hasRemaining()) {
                sendInterval();
            }
        }
    }

    private void sendInterval() {
        send(interval.array(), 0, interval.position());
        interval.clear();
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
        interval.clear();
        ring.each(format.bytes(PIECE), this::send);
    }

    /** A turn of the caller's begins, so long ago: it is sent from there on. */
    void turnBegan(Duration ago) {
        ring.forgetBefore(ring.position() - format.bytes(ago));
        goOn();
    }

    /** The caller's turn is over: the rest of it is sent, and then nothing until further notice. */
    void turnEnded() {
        if (interval.position() > 0) {
            sendInterval();
        }
        stop();
    }

    /** Nothing is sent until further notice. */
    void stop() {
        flowing = false;
        interval.clear();
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
