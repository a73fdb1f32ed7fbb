package dev.patchbay.plugin.deepgram.transcription;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.AudioFrame;
import java.nio.ByteBuffer;
import java.time.Duration;

/**
 * The caller's audio on its way to the server, in messages of one length, and what of it has to be sent again if the
 * connection is lost. What was kept is sent a quarter faster than it was said, because the server takes no more; the
 * frames that come meanwhile are the clock. Times are milliseconds. The session's turn.
 */
final class CallerAudio {
    /** Takes one message. */
    @FunctionalInterface
    interface Sender {
        /** {@return whether it is on its way} */
        boolean send(byte[] audio);
    }

    private final AudioFormat format;
    private final int message;
    private final Sender sender;
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
     */
    CallerAudio(AudioFormat format, Duration message, Duration kept, Sender sender) {
        this.format = format;
        this.message = format.bytes(message);
        this.sender = sender;
        this.ring = new ReplayRing(Math.max(format.bytes(kept), this.message), format.blockBytes());
    }

    void take(AudioFrame frame) {
        if (scratch.capacity() < frame.length()) {
            scratch = ByteBuffer.allocate(frame.length());
        }
        scratch.clear();
        frame.copyTo(scratch);
        take(scratch.array(), scratch.position());
    }

    /** The same without a frame: silence in a gap of the line. */
    void take(byte[] audio, int length) {
        ring.add(audio, length);
        if (flowing) {
            allowance += length + length / 4;
            send();
        }
    }

    private void send() {
        leaveOut(ring.begin() - next);
        while (allowance >= message && ring.position() - next >= message) {
            var audio = new byte[message];
            ring.copy(next, audio);
            allowance -= message;
            if (sender.send(audio)) {
                sent += message;
                next += message;
            } else {
                leaveOut(message);
            }
        }
        if (caughtUp()) {
            allowance = Math.min(allowance, message);
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
        return flowing && ring.position() - next < message;
    }

    /** A new connection, which is sent what is kept, and then whatever comes. */
    void connected() {
        next = ring.begin();
        began = next;
        allowance = message;
        flowing = true;
    }

    void stop() {
        flowing = false;
    }

    /** What was said before a time is dealt with, and not sent again. */
    void understood(long callMs) {
        ring.forgetBefore(bytes(callMs));
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
