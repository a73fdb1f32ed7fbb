package dev.patchbay.plugin.deepgram.transcription;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.plugin.deepgram.service.WireAudio;
import dev.patchbay.websocket.link.ReplayRing;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * The caller's audio on its way to the server, in messages of one length, and what of it has to be sent again if the
 * connection is lost. What was kept is sent a quarter faster than it was said, because the server takes no more; the
 * frames that come meanwhile are the clock. Times are milliseconds. The session's turn.
 */
final class CallerAudio {
    private final AudioFormat format;
    private final byte[] message;
    private final Predicate<ByteBuffer> socket;
    private final ReplayRing ring;
    private ByteBuffer scratch = ByteBuffer.allocate(0);
    private boolean flowing;
    private long next;
    private long began;
    private long allowance;
    private long sent;
    private long lost;

    /**
     * @param message the length of a message
     * @param kept how much is kept to be sent again
     * @param socket sends a message, or says that it can't
     */
    CallerAudio(AudioFormat format, Duration message, Duration kept, Predicate<ByteBuffer> socket) {
        this.format = format;
        this.message = new byte[format.bytes(message)];
        this.socket = socket;
        this.ring = new ReplayRing(Math.max(format.bytes(kept), 2 * this.message.length), format.blockBytes());
    }

    void take(AudioFrame frame) {
        if (scratch.capacity() < frame.length()) {
            scratch = ByteBuffer.allocate(frame.length());
        }
        scratch.clear();
        frame.copyTo(scratch);
        take(scratch.array(), scratch.position());
    }

    /** One message of silence, in a gap of the line. */
    void takeSilence() {
        take(WireAudio.silence(format, message.length), message.length);
    }

    private void take(byte[] audio, int length) {
        ring.add(audio, length);
        if (flowing) {
            allowance += length + length / 4;
            send();
        }
    }

    private void send() {
        leaveOut(ring.begin() - next);
        while (allowance >= message.length && ring.position() - next >= message.length) {
            ring.copy(next, message);
            allowance -= message.length;
            if (socket.test(ByteBuffer.wrap(message))) {
                sent += message.length;
                next += message.length;
            } else {
                leaveOut(message.length);
            }
        }
        if (caughtUp()) {
            allowance = Math.min(allowance, message.length);
        }
    }

    /** The server counts what it gets: what it does not get moves the rest. */
    private void leaveOut(long bytes) {
        if (bytes > 0) {
            lost += bytes;
            began += bytes;
            next += bytes;
        }
    }

    /** {@return whether the server has all that there is} */
    boolean caughtUp() {
        return sent(heardMs());
    }

    /** {@return whether the server has all up to a time of the call, but for less than a message} */
    boolean sent(long callMs) {
        return flowing && bytes(callMs) - next < message.length;
    }

    /** A new connection, which is sent what is kept, and then whatever comes. */
    void connected() {
        next = ring.begin();
        began = next;
        allowance = message.length;
        flowing = true;
    }

    void stop() {
        flowing = false;
    }

    /** What was said before a time is dealt with, and not sent again. */
    void understood(long callMs) {
        ring.forgetBefore(Math.min(next, bytes(callMs)));
    }

    private long bytes(long ms) {
        return ms * format.sampleRate() / 1_000 * format.blockBytes();
    }

    private long millis(long bytes) {
        return bytes / format.blockBytes() * 1_000 / format.sampleRate();
    }

    /** {@return how much there has been in this call} */
    long heardMs() {
        return millis(ring.position());
    }

    /** {@return where in this call the connection's audio began} */
    long beganMs() {
        return millis(began);
    }

    /** {@return how long ago a time of the call was, in audio} */
    Duration since(long callMs) {
        return Duration.ofMillis(Math.max(0, heardMs() - callMs));
    }

    /** {@return whether this connection was sent any} */
    boolean begun() {
        return next > began;
    }

    /** {@return how much this connection was sent} */
    long takenMs() {
        return millis(next - began);
    }

    /** {@return how much was sent since the last time this was asked} */
    long takeSentMs() {
        long ms = millis(sent);
        sent = 0;
        return ms;
    }

    /** {@return how much never reached the server, since the last time this was asked} */
    long takeLostMs() {
        long ms = millis(lost);
        lost = 0;
        return ms;
    }
}
